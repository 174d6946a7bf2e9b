import { defineAction } from '../../action.js';
import type { Resource } from '../../entities/resources.js';
import type { AlibabaState } from '../../entities/state.js';
import { unsupported } from '../../filters.js';
import { integer, oneOf, required, text } from '../../parameters.js';
import { BusinessRefusal } from '../../refusal.js';
import { listBilledInstances } from '../../views/billed-instances.js';

/** Says how subscriptions of one product renew. */
export const setRenewal = defineAction({
  service: 'bss',
  name: 'SetRenewal',
  parameters: {
    InstanceIDs: required(text()),
    ProductCode: required(text()),
    ProductType: text(),
    RenewalPeriod: integer({ min: 1, max: 12 }),
    RenewalPeriodUnit: oneOf('Y', 'M'),
    RenewalStatus: required(oneOf('AutoRenewal', 'ManualRenewal', 'NotRenewal')),
    SubscriptionType: oneOf('Subscription', 'PayAsYouGo'),
    ...unsupported('OwnerId'),
  },
  run: ({ values, state, now }) => {
    const ids = values.InstanceIDs.split(',');
    const billed = listBilledInstances(state, now).filter(
      ({ product, subscription }) => product.code === values.ProductCode && subscription === 'Subscription',
    );
    if (!ids.every((id) => billed.some((instance) => instance.id === id)))
      throw new BusinessRefusal('ResourceNotExists', 'There is no such subscription.');
    for (const resource of renewables(state).filter(({ id }) => ids.includes(id)))
      resource.renewal = values.RenewalStatus;
    return { Code: 'Success', Message: 'Successful!', Success: true };
  },
});

function renewables(state: AlibabaState): readonly Resource[] {
  const { instances, disks, eips, natGateways, loadBalancers, dbInstances, otherResources } = state;
  return [instances, disks, eips, natGateways, loadBalancers, dbInstances, otherResources].flat();
}
