import { dataBackupCheck } from '../../_shared/data-backup.js';
import { accountFinding } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import type { AlibabaFacts } from '../facts/index.js';
import { LISTED_KINDS } from '../inventory/index.js';

/** What holds data is listed; whether it was copied out only the user knows. */
export const dataBackup = dataBackupCheck<AlibabaFacts>({
  condition: 'alibaba.data-backup',
  kinds: LISTED_KINDS,
  before: [ACTIONS.describeRegions.id],
  messages: {
    'no-data-seen':
      'All data that is still needed is backed up; no bucket, database, disk or snapshot was seen.',
  },
  more: (accountId, nothingHeld) =>
    nothingHeld
      ? [accountFinding({ code: 'no-data-seen', severity: 'attest', accountId, resolve: { by: 'none' } })]
      : [],
});
