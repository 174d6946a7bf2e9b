import { defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import type { JdcloudFacts } from '../facts/index.js';
import { orderFinding } from '../order-finding.js';
import { CALLER_ACTION, ownerOnlyGaps } from '../sub-user.js';

const UNPAID = 'NO_PAY';
const IN_WORK = 'DEALING';
const FINISHED: ReadonlySet<string> = new Set(['PAID', 'CANCELED', 'FAILED', 'REFUND_PART', 'REFUND_ALL']);

/** An order is unfinished while it waits for payment or for the product. */
export const orders = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.orders',
    actions: [CALLER_ACTION, ACTIONS.queryOrders.id],
    messages: {
      'order-unpaid': 'Cancel or pay the order {id} ({name}); unpaid, it ends by itself after a while.',
      'order-in-work': 'The order {id} ({name}) is being carried out: wait until it is done.',
    },
  },
  async (facts, { account }) => {
    const all = await facts.orders();
    const odd = all.filter(({ status }) => status !== UNPAID && status !== IN_WORK && !FINISHED.has(status));
    return {
      findings: [
        ...all
          .filter(({ status }) => status === UNPAID)
          .map((order) => orderFinding(order, 'order-unpaid', 'must-process')),
        ...all
          .filter(({ status }) => status === IN_WORK)
          .map((order) => orderFinding(order, 'order-in-work', 'must-process')),
      ],
      gaps: [
        ...odd.slice(0, 1).map(({ status }) => notUnderstood(ACTIONS.queryOrders.id, status)),
        ...ownerOnlyGaps(account),
      ],
    };
  },
);
