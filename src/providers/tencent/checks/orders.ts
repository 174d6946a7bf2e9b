import type { Finding, Resolution } from '../../../domain/finding.js';
import { money } from '../../../domain/money.js';
import { lookUp } from '../../_shared/look-up.js';
import { defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { consoleAt } from '../consoles.js';
import { currencyOf } from '../endpoints.js';
import type { TencentFacts } from '../facts/index.js';
import type { Order } from '../facts/orders.js';

type Stage = 'order-unpaid' | 'order-under-way' | 'order-failed' | 'order-unconfirmed';

/** The provider's number of a state → what has to happen. */
const STAGES: Readonly<Record<string, Stage>> = {
  '1': 'order-unpaid',
  '2': 'order-under-way',
  '3': 'order-under-way',
  '5': 'order-failed',
  '12': 'order-under-way',
  '13': 'order-under-way',
  '30': 'order-unconfirmed',
};

/** Any order that is not finished blocks, at whatever stage it is. */
export const orders = defineCheck<TencentFacts>(
  {
    condition: 'tencent.orders',
    actions: [ACTIONS.describeDealsByCond.id],
    messages: {
      'order-unpaid': 'Pay or cancel order {id}: {amount} is open.',
      'order-under-way': 'Order {id} is under way: wait until it is finished.',
      'order-failed': 'Delivery of order {id} has failed: have support settle it.',
      'order-unconfirmed': 'Confirm marketplace order {id}.',
      'order-open': 'Order {id} is not finished: its state is {state}.',
    },
  },
  async (facts, { account: { site } }) => {
    const open = await facts.openOrders();
    const odd = open.filter(({ state }) => lookUp(STAGES, state) === undefined);
    return {
      findings: open.map((order) => toFinding(order, site)),
      gaps: odd.slice(0, 1).map(({ state }) => notUnderstood(ACTIONS.describeDealsByCond.id, state)),
    };
  },
);

function toFinding({ id, product, state, amount, currency = '' }: Order, site: string): Finding {
  const stage = lookUp(STAGES, state);
  return {
    code: stage ?? 'order-open',
    severity: 'must-process',
    subject: { type: 'order', id, name: product },
    amount: money(amount, currency === '' ? currencyOf(site) : currency),
    args: { state },
    resolve: resolutionOf(stage, site),
  };
}

function resolutionOf(stage: Stage | undefined, site: string): Resolution {
  const console = consoleAt('orders', site);
  if (stage === 'order-under-way') return { ...console, by: 'wait' };
  return stage === 'order-failed' ? { by: 'ticket' } : console;
}
