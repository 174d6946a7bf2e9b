import { money } from '../../../domain/money.js';
import type { Finding } from '../../../domain/finding.js';
import { attempt, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { BillRow } from '../facts/bills.js';
import type { AlibabaFacts } from '../facts/index.js';
import type { Order } from '../facts/orders.js';
import { UNPAID, UNSETTLED, weighOpenBills } from '../open-bills.js';

/** Paid, or nothing to settle. */
const SETTLED: ReadonlySet<string> = new Set(['PayFinish', 'NoSettle']);

/** Unpaid bills that together are small enough to be written off are left to `alibaba.overdue`. */
export const unsettledBills = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.unsettled-bills',
    actions: [ACTIONS.queryBill.id, ACTIONS.queryOrders.id],
    messages: {
      'bill-unpaid': 'Pay the bill of {month} for {product}: {amount} is open.',
      'bill-unsettled': 'The bill of {month} for {product} is not settled yet ({amount} open).',
      'order-unpaid': 'Order {id} waits for payment of {amount}: pay or cancel it.',
      'order-open':
        'Order {id} waits for payment, of an amount that the list does not say: pay or cancel it.',
    },
  },
  async (facts) => {
    const [bills, orders] = await Promise.all([
      attempt(facts.bills(), []),
      attempt(facts.unpaidOrders(), []),
    ]);
    const unknown = bills.value.filter(
      ({ status }) => status !== UNPAID && status !== UNSETTLED && !SETTLED.has(status),
    );
    return {
      findings: [...weighOpenBills(bills.value).blocking.map(billFinding), ...orders.value.map(orderFinding)],
      gaps: [
        ...bills.gaps,
        ...orders.gaps,
        ...unknown.slice(0, 1).map(({ status }) => notUnderstood(ACTIONS.queryBill.id, status)),
      ],
    };
  },
);

function billFinding({ status, month, product, recordId, outstanding, currency }: BillRow): Finding {
  return {
    code: status === UNSETTLED ? 'bill-unsettled' : 'bill-unpaid',
    severity: 'must-process',
    subject: { type: 'bill', id: recordId, name: product },
    amount: money(outstanding, currency),
    args: { month, product },
    resolve: CONSOLES.expenses,
  };
}

/** The closure page does not name open orders, so they are only pointed out. */
function orderFinding({ id, product, amount }: Order): Finding {
  return {
    code: amount ? 'order-unpaid' : 'order-open',
    severity: 'notice',
    subject: { type: 'order', id, name: product },
    ...(amount ? { amount } : {}),
    resolve: CONSOLES.expenses,
  };
}
