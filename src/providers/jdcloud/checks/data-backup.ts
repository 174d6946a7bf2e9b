import { dataBackupCheck } from '../../_shared/data-backup.js';
import { accountFinding } from '../../_shared/define-check.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import type { JdcloudFacts } from '../facts/index.js';
import { LISTED_KINDS } from '../inventory/index.js';

/** What holds data is listed; whether it was copied out only the user knows. */
export const dataBackup = dataBackupCheck<JdcloudFacts>({
  condition: 'jdcloud.data-backup',
  kinds: LISTED_KINDS,
  before: [],
  messages: {
    'records-to-keep':
      'Bills, transaction vouchers and invoices that are needed are at hand: none of them can be had afterwards.',
  },
  more: (accountId) => [
    accountFinding({ code: 'records-to-keep', severity: 'attest', accountId, resolve: PRODUCT_CONSOLE }),
  ],
});
