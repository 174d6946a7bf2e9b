import { ACTIONS } from '../actions.js';
import { findSubscription } from '../inventory/billing-view.js';
import { subjectOf } from '../../_shared/resource.js';
import { defineRemedy } from './_remedy.js';
import { readProduct } from './_product.js';

/** Any other word may mean that it renews itself. */
const ENDS: ReadonlySet<string> = new Set(['NotRenewal', 'ManualRenewal']);

/** A subscription that renews itself never expires. */
export const disableAutoRenewal = defineRemedy({
  id: 'disable-auto-renewal',
  stage: 'settle',
  action: ACTIONS.setRenewal,
  lookedAtBy: [ACTIONS.queryAvailableInstances.id],
  clears: [],
  destroys: false,
  waitSeconds: 120,
  messages: { effect: 'Switch off the automatic renewal of {id}.' },
  async propose(facts) {
    const { resources } = await facts.inventory();
    return resources
      .filter(({ autoRenewal }) => autoRenewal === true)
      .flatMap(({ product, ...resource }) =>
        product === undefined ? [] : [{ subject: subjectOf(resource), target: product }],
      );
  },
  async look({ client, now }, step) {
    const found = await findSubscription(client, step.subject.id, now());
    return found === undefined || ENDS.has(found.renewal ?? '') ? 'done' : 'todo';
  },
  request(step) {
    const { code, type } = readProduct(step);
    return {
      parameters: {
        InstanceIDs: step.subject.id,
        ProductCode: code,
        ProductType: type,
        RenewalStatus: 'NotRenewal',
        SubscriptionType: 'Subscription',
      },
    };
  },
});
