import { money } from '../../../domain/money.js';
import { byPrepare, type Finding } from '../../../domain/finding.js';
import { monthAfter } from '../../../domain/time.js';
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
      'bill-lags':
        'Nothing is open on the bill of {month} for {product}; it reads unsettled until its month is closed.',
      'order-unpaid': 'Order {id} waits for payment of {amount}: pay or cancel it.',
      'order-open':
        'Order {id} waits for payment, of an amount that the list does not say: pay or cancel it.',
    },
  },
  async (facts, { now }) => {
    const [bills, orders] = await Promise.all([
      attempt(facts.bills(), []),
      attempt(facts.unpaidOrders(), []),
    ]);
    const unknown = bills.value.filter(
      ({ status }) => status !== UNPAID && status !== UNSETTLED && !SETTLED.has(status),
    );
    const { blocking, lagging } = weighOpenBills(bills.value);
    return {
      findings: [
        ...blocking.map(billFinding),
        ...lagging.map((bill) => lagFinding(bill, now)),
        ...orders.value.map(orderFinding),
      ],
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
    // It is settled when its month is over, or by the bill that is forced at the very end.
    ...(status === UNSETTLED ? { stage: 'bill' } : {}),
  };
}

/** What is owed decides, not the word: it is brought up to date at noon of the 2nd of the next month. */
function lagFinding({ month, product, recordId }: BillRow, now: Date): Finding {
  const closed = `${monthAfter(month)}-02T04:00:00Z`;
  return {
    code: 'bill-lags',
    severity: 'notice',
    subject: { type: 'bill', id: recordId, name: product },
    args: { month, product },
    resolve: Date.parse(closed) > now.getTime() ? { by: 'wait', until: closed } : { by: 'none' },
  };
}

/** An order that waits for payment is held open by the provider. */
function orderFinding({ id, product, amount }: Order): Finding {
  return {
    code: amount ? 'order-unpaid' : 'order-open',
    severity: 'must-process',
    subject: { type: 'order', id, name: product },
    ...(amount ? { amount } : {}),
    resolve: byPrepare(CONSOLES.expenses),
  };
}
