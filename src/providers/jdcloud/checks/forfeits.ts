import type { Finding } from '../../../domain/finding.js';
import { accountFinding, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import type { JdcloudFacts } from '../facts/index.js';
import type { Placed } from '../facts/regional.js';
import type { Voucher } from '../facts/vouchers.js';

const LIVE: ReadonlySet<string> = new Set(['pending', 'active']);
const SPENT: ReadonlySet<string> = new Set(['expired', 'deleting']);

/** Instance vouchers can be listed; coupons, qualifications and discounts only the console shows. */
export const forfeits = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.forfeits',
    actions: [ACTIONS.describeInstanceVouchers.id],
    messages: {
      'voucher-lost': 'The instance voucher {id} is lost with the account.',
      'coupons-unseen':
        'Coupons, qualifications and discounts, as the console shows them, may be lost with the account.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const { rows, gaps } = await facts.vouchers();
    const odd = rows.filter(({ row }) => !LIVE.has(row.status) && !SPENT.has(row.status));
    const coupons = accountFinding({
      code: 'coupons-unseen',
      severity: 'attest',
      accountId,
      resolve: PRODUCT_CONSOLE,
    });
    return {
      findings: [...rows.filter(({ row }) => LIVE.has(row.status)).map(toFinding), coupons],
      gaps: [
        ...gaps,
        ...odd.slice(0, 1).map(({ row }) => notUnderstood(ACTIONS.describeInstanceVouchers.id, row.status)),
      ],
      manual: true,
    };
  },
);

function toFinding({ region, row }: Placed<Voucher>): Finding {
  const { instanceVoucherId: id, name } = row;
  return {
    code: 'voucher-lost',
    severity: 'renounceable',
    subject: { type: 'instance voucher', id, region, ...(name === undefined ? {} : { name }) },
    resolve: PRODUCT_CONSOLE,
  };
}
