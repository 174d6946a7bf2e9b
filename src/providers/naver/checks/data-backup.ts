import { dataBackupCheck } from '../../_shared/data-backup.js';
import { accountFinding } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import type { NaverFacts } from '../facts/index.js';
import { LISTED_KINDS } from '../inventory/index.js';

/** What holds data is listed; whether it was copied out only the user knows. */
export const dataBackup = dataBackupCheck<NaverFacts>({
  condition: 'naver.data-backup',
  kinds: LISTED_KINDS,
  before: [ACTIONS.getRegionList.id],
  messages: {
    'no-data-seen':
      'No bucket, database, volume or snapshot was seen. Keep any other data and the records of use you need.',
  },
  more: (accountId, nothingHeld) =>
    nothingHeld
      ? [accountFinding({ code: 'no-data-seen', severity: 'attest', accountId, resolve: { by: 'none' } })]
      : [],
});
