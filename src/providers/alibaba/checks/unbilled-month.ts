import type { Finding } from '../../../domain/finding.js';
import { compareDecimals, money, subtractDecimals, sumDecimals } from '../../../domain/money.js';
import { monthAfter } from '../../../domain/time.js';
import { attempt, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { BillRow, Charge } from '../facts/bills.js';
import type { AlibabaFacts } from '../facts/index.js';

/** Bills are rounded to the hundredth. */
const ROUNDING = '0.01';

/**
 * Use of this and the last month that is on no bill yet: bills are made once a month, and the closure check wants them
 * made and paid first. The console makes them at once ("force billing"), as the last thing before the closure.
 */
export const unbilledMonth = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.unbilled-month',
    actions: [ACTIONS.describeInstanceBill.id, ACTIONS.queryBill.id],
    messages: {
      'month-unbilled':
        'Once everything is released, have the use of {month} ({product}) billed: on the page of Account deletion in Account Center, click Force Billing and confirm it (1 to 10 minutes), pay, then click Re-check. Without that button, the bill comes with the next month’s.',
    },
  },
  async (facts) => {
    const [charges, bills] = await Promise.all([
      attempt(facts.charges(), { months: [], days: [] }),
      attempt(facts.bills(), []),
    ]);
    // Without the bills, everything would pass for not billed.
    const findings = bills.gaps.length > 0 ? [] : listUnbilled(charges.value.months, bills.value);
    return { findings, gaps: [...charges.gaps, ...bills.gaps] };
  },
);

function listUnbilled(charges: readonly Charge[], bills: readonly BillRow[]): readonly Finding[] {
  const heads = new Map(charges.map((row) => [`${row.period} ${row.productCode}`, row]));
  return [...heads].flatMap(([key, head]) => {
    const used = sumDecimals(
      charges.filter((row) => `${row.period} ${row.productCode}` === key).map(({ amount }) => amount),
    );
    const rest = subtractDecimals(used, billedOf(head, bills));
    return compareDecimals(rest, ROUNDING) > 0 ? [toFinding(head, rest)] : [];
  });
}

function billedOf({ period, productCode, currency }: Charge, bills: readonly BillRow[]): string {
  return sumDecimals(
    bills
      .filter((row) => row.month === period && row.productCode === productCode && row.currency === currency)
      .filter(({ subscription }) => subscription !== 'Subscription')
      .map(({ charged }) => charged),
  );
}

function toFinding({ period, product, productCode, currency }: Charge, rest: string): Finding {
  return {
    code: 'month-unbilled',
    severity: 'must-process',
    subject: { type: 'unbilled use', id: `${period} ${productCode}`, name: product },
    amount: money(rest, currency),
    args: { month: period, product },
    resolve: { ...CONSOLES.account, until: `${monthAfter(period)}-03` },
    seenBy: [ACTIONS.describeInstanceBill.id],
  };
}
