import { isoSeconds, parseInstant } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { oneOf, refuseMissing, text } from '../../parameters.js';
import { lookOver } from '../../releasing.js';
import { listBilledInstances, type BilledInstance } from '../../views/billed-instances.js';
import { cutPage, PAGING, placeOf, succeed } from './envelope.js';

/** The billing side's list of instances: every region and product that is billed by the instance. */
export const queryAvailableInstances = defineAction({
  service: 'bss',
  name: 'QueryAvailableInstances',
  parameters: {
    ...PAGING,
    CreateTimeStart: text(),
    CreateTimeEnd: text(),
    EndTimeStart: text(),
    EndTimeEnd: text(),
    InstanceIDs: text(),
    ProductCode: text(),
    ProductType: text(),
    Region: text(),
    RenewStatus: oneOf('AutoRenewal', 'ManualRenewal', 'NotRenewal'),
    SubscriptionType: oneOf('Subscription', 'PayAsYouGo'),
    ...unsupported('OwnerId'),
  },
  run: ({ values, state, accountId, now, repeatPages }) => {
    if (values.Region !== undefined && values.ProductCode === undefined)
      throw refuseMissing('ProductCode', 'joined');
    const ids = values.InstanceIDs?.split(',');
    const same = (wanted: string | undefined, value: string | null): boolean =>
      wanted === undefined || wanted === value;
    const found = lookOver(listBilledInstances(state, now), { state, now }).filter(
      (instance) =>
        (ids?.includes(instance.id) ?? true) &&
        same(values.ProductCode, instance.product.code) &&
        same(values.ProductType, instance.product.type) &&
        same(values.Region, instance.region) &&
        same(values.RenewStatus, instance.renewal) &&
        same(values.SubscriptionType, instance.subscription) &&
        isWithin(instance.createdAt, values.CreateTimeStart, values.CreateTimeEnd) &&
        isWithin(instance.endsAt, values.EndTimeStart, values.EndTimeEnd),
    );
    const page = cutPage(found, { values, repeatPages });
    return succeed({ ...placeOf(page), InstanceList: page.rows.map((row) => toRow(row, accountId)) });
  },
});

function isWithin(at: number | null, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (at === null) return false;
  return at >= (parseInstant(from ?? '') ?? -Infinity) && at <= (parseInstant(to ?? '') ?? Infinity);
}

function toRow(instance: BilledInstance, accountId: string): Encodable {
  return {
    OwnerId: BigInt(accountId),
    InstanceID: instance.id,
    ProductCode: instance.product.code,
    ProductType: instance.product.type,
    SubscriptionType: instance.subscription,
    Region: instance.region,
    Status: instance.status,
    SubStatus: 'Normal',
    CreateTime: isoSeconds(instance.createdAt),
    EndTime: instance.endsAt === null ? undefined : isoSeconds(instance.endsAt),
    RenewStatus: instance.renewal ?? undefined,
    RenewalDuration: instance.renewal === 'AutoRenewal' ? 1 : undefined,
    RenewalDurationUnit: instance.renewal === 'AutoRenewal' ? 'M' : undefined,
    ReleaseTime: instance.releasedAt === null ? undefined : isoSeconds(instance.releasedAt),
    Seller: instance.seller ?? undefined,
    SellerId: instance.seller === null ? undefined : 26842,
  };
}
