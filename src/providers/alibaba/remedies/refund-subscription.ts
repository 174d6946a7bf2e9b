import { ACTIONS } from '../actions.js';
import { refundCodes } from '../facts/refunds.js';
import { findSubscription } from '../inventory/billing-view.js';
import { sha256Hex } from '../../_shared/digest.js';
import { subjectOf } from '../../_shared/resource.js';
import { partsOf } from './_resource.js';
import { defineRemedy } from './_remedy.js';
import { readProduct } from './_product.js';

/** Gives a subscription back before its end, at the price that the provider has named. */
export const refundSubscription = defineRemedy({
  id: 'refund-subscription',
  stage: 'release',
  action: ACTIONS.refundInstance,
  lookedAtBy: [ACTIONS.queryAvailableInstances.id],
  clears: ['alibaba.subscriptions'],
  destroys: true,
  onlyForRefund: true,
  waitSeconds: 900,
  messages: {
    effect: 'Unsubscribe {id} now, for a refund.',
    destroys: 'The resource and everything on it; vouchers that paid for it do not come back.',
  },
  async propose(facts) {
    const [refunds, { resources }] = await Promise.all([facts.refunds(), facts.inventory()]);
    return refunds.map(({ holding, product, amount }) => {
      const takes = partsOf(holding, resources);
      return {
        subject: subjectOf(holding),
        ...(holding.tags ? { tags: holding.tags } : {}),
        target: product,
        takes,
        clears: [holding.id, ...takes.map(({ id }) => id)],
        amount,
      };
    });
  },
  async look({ client, now }, { subject }) {
    return (await findSubscription(client, subject.id, now())) === undefined ? 'done' : 'todo';
  },
  // The same step has the same token, so that the provider cannot refund it twice.
  request: (step) => ({
    parameters: {
      InstanceId: step.subject.id,
      ...refundCodes(readProduct(step)),
      ImmediatelyRelease: '1',
      ClientToken: sha256Hex(step.id).slice(0, 32),
    },
  }),
});
