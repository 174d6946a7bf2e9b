import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import type { Resource } from '../../_shared/resource.js';

const PAGE = 300;

const instance = z.object({
  InstanceID: text,
  ProductCode: text,
  Region: maybe(text),
  Status: maybe(text),
  RenewStatus: maybe(text),
  EndTime: maybe(text),
  ReleaseTime: maybe(text),
});

const page = z
  .object({ Data: z.object({ InstanceList: z.array(instance), TotalCount: count }) })
  .transform(({ Data }) => ({ rows: Data.InstanceList, total: Data.TotalCount }));

/** What billing lists, over all products and regions. Released and expired rows linger and are left out. */
export async function listBillingView(
  client: Client,
  subscriptionType: 'Subscription' | 'PayAsYouGo',
  now: Date,
): Promise<readonly Resource[]> {
  const { id: action } = ACTIONS.queryAvailableInstances;
  const rows = await readNumberedPages(action, (number) =>
    client.call(ACTIONS.queryAvailableInstances, page, {
      SubscriptionType: subscriptionType,
      PageNum: number,
      PageSize: PAGE,
    }),
  );
  const prepaid = subscriptionType === 'Subscription';
  return rows
    .filter(
      (row) =>
        !isPast(row.ReleaseTime, now) && !(prepaid && row.Status === 'Expired' && isPast(row.EndTime, now)),
    )
    .map((row) => ({
      id: row.InstanceID,
      type: row.ProductCode,
      region: row.Region,
      charge: prepaid ? 'prepaid' : 'postpaid',
      ...(prepaid ? { until: row.EndTime, autoRenewal: row.RenewStatus === 'AutoRenewal' } : {}),
      seenBy: [action],
    }));
}

function isPast(time: string | undefined, now: Date): boolean {
  return time !== undefined && Date.parse(time) <= now.getTime();
}
