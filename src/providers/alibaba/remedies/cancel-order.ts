import * as z from 'zod';
import { text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { readUnpaidWithin } from '../facts/orders.js';
import { defineRemedy } from './_remedy.js';
import { readValue } from './_step.js';

const target = z.object({ from: text, to: text });

/** Orders that wait for payment. */
export const cancelOrder = defineRemedy({
  id: 'cancel-order',
  stage: 'settle',
  action: ACTIONS.cancelOrder,
  lookedAtBy: [ACTIONS.queryOrders.id],
  clears: ['alibaba.unsettled-bills'],
  destroys: false,
  waitSeconds: 120,
  messages: { effect: 'Cancel the unpaid order {id}.' },
  async propose(facts) {
    const orders = await facts.unpaidOrders();
    return orders.map(({ id, product, window }) => ({
      subject: { type: 'order', id, name: product },
      target: { ...window },
    }));
  },
  async look({ client }, step) {
    const unpaid = await readUnpaidWithin(client, readValue(step, target, step.target));
    return unpaid.some(({ id }) => id === step.subject.id) ? 'todo' : 'done';
  },
  request: ({ subject }) => ({ parameters: { OrderId: subject.id } }),
});
