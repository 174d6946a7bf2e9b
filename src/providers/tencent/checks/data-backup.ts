import { dataBackupCheck } from '../../_shared/data-backup.js';
import { accountFinding } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import type { TencentFacts } from '../facts/index.js';
import { LISTED_KINDS } from '../inventory/index.js';

/** What holds data is listed; whether it was copied out only the user knows. */
export const dataBackup = dataBackupCheck<TencentFacts>({
  condition: 'tencent.data-backup',
  kinds: LISTED_KINDS,
  before: [ACTIONS.describeRegions.id],
  messages: {
    'no-data-seen': 'Move or back up all data you need, or state that you give it up.',
  },
  more: (accountId, nothingHeld) =>
    nothingHeld
      ? [accountFinding({ code: 'no-data-seen', severity: 'attest', accountId, resolve: PRODUCT_CONSOLE })]
      : [],
});
