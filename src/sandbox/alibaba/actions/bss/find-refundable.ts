import type { Call } from '../../action.js';
import { BusinessRefusal } from '../../refusal.js';
import { listBilledInstances, type BilledInstance } from '../../views/billed-instances.js';

type Wanted = Pick<
  Call<{ readonly InstanceId: string; readonly ProductCode: string }>,
  'values' | 'state' | 'now'
>;

/** A subscription that still runs. @throws BusinessRefusal. */
export function findRefundable({ values, state, now }: Wanted): BilledInstance & { readonly endsAt: number } {
  const instance = listBilledInstances(state, now).find(
    ({ id, product }) => id === values.InstanceId && product.code === values.ProductCode,
  );
  if (
    instance?.subscription !== 'Subscription' ||
    instance.endsAt === null ||
    instance.status === 'Expired'
  ) {
    throw new BusinessRefusal(
      'ResourceNotExists',
      'There is no subscription of that id that can be refunded.',
    );
  }
  return { ...instance, endsAt: instance.endsAt };
}
