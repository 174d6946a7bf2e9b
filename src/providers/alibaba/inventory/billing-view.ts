import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import { maybeDate } from '../facts/schemas.js';
import type { Holding } from './holding.js';

const PAGE = 300;

const EXPIRED = 'Expired';

const instance = z.object({
  InstanceID: text,
  ProductCode: text,
  ProductType: maybe(text),
  Region: maybe(text),
  Status: maybe(text),
  RenewStatus: maybe(text),
  EndTime: maybeDate,
  ReleaseTime: maybeDate,
});

const page = z
  .object({ Data: z.object({ InstanceList: z.array(instance), TotalCount: count }) })
  .transform(({ Data }) => ({ rows: Data.InstanceList, total: Data.TotalCount }));

type SubscriptionType = 'Subscription' | 'PayAsYouGo';

/**
 * What billing lists, over all products and regions. Released and expired rows linger and are left out; one past its
 * term that is not called expired is in force, its end not known.
 */
export async function listBillingView(
  client: Client,
  subscriptionType: SubscriptionType,
  now: Date,
): Promise<readonly Holding[]> {
  return readView(client, subscriptionType, {}, now);
}

/** A subscription as billing lists it, or undefined when it has ended. @throws ApiError. */
export async function findSubscription(client: Client, id: string, now: Date): Promise<Holding | undefined> {
  const rows = await readView(client, 'Subscription', { InstanceIDs: id }, now);
  return rows.find((row) => row.id === id);
}

async function readView(
  client: Client,
  subscriptionType: SubscriptionType,
  narrowed: Parameters,
  now: Date,
): Promise<readonly Holding[]> {
  const { id: action } = ACTIONS.queryAvailableInstances;
  const rows = await readNumberedPages(action, (number) =>
    client.call(ACTIONS.queryAvailableInstances, page, {
      SubscriptionType: subscriptionType,
      ...narrowed,
      PageNum: number,
      PageSize: PAGE,
    }),
  );
  const prepaid = subscriptionType === 'Subscription';
  return rows
    .filter(
      (row) =>
        !isPast(row.ReleaseTime, now) && !(prepaid && row.Status === EXPIRED && isPast(row.EndTime, now)),
    )
    .map((row) => ({
      id: row.InstanceID,
      type: row.ProductCode,
      region: row.Region,
      charge: prepaid ? 'prepaid' : 'postpaid',
      ...(prepaid
        ? {
            until: isPast(row.EndTime, now) ? undefined : row.EndTime,
            autoRenewal: row.RenewStatus === 'AutoRenewal',
          }
        : {}),
      renewal: row.RenewStatus,
      product: { code: row.ProductCode, type: row.ProductType ?? '' },
      seenBy: [action],
    }));
}

function isPast(time: string | undefined, now: Date): boolean {
  return time !== undefined && Date.parse(time) <= now.getTime();
}
