import * as z from 'zod';
import { gather } from '../../../domain/gap.js';
import { maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { distinctGaps, type Inventory } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { REGIONS } from '../regions.js';
import type { BillRow } from './bills.js';
import { readTime, rowsOf, wholeNumber } from './schemas.js';

const PAGE = 100;
const RENEWS = 'OPENED';

const row = z.object({
  serviceCode: text,
  resourceId: text,
  resourceName: maybe(text),
  region: maybe(text),
  expireTime: maybe(text),
  autoRenewStatus: maybe(text),
});

const page = z
  .object({ listQueries: rowsOf(row), totalCount: wholeNumber })
  .transform(({ listQueries, totalCount }) => ({ rows: listQueries, total: totalCount }));

/**
 * Terms that have not ended, product by product. The list wants two codes that only the bill gives,
 * and whether its region narrows it is not documented, so every region is asked.
 */
export async function readRenewals(client: Client, bills: readonly BillRow[]): Promise<Inventory> {
  const prepaid = bills.filter((bill) => bill.prepaid);
  const products = new Map(prepaid.map((bill) => [`${bill.appCode} ${bill.serviceCode}`, bill]));
  const reads = [...products.values()].flatMap((product) =>
    REGIONS.map((region) => readProduct(client, product, region)),
  );
  const { values, gaps } = await gather(reads);
  return { resources: values.flat(), gaps: distinctGaps(gaps) };
}

async function readProduct(
  client: Client,
  { appCode, serviceCode, service }: BillRow,
  region: string,
): Promise<Inventory['resources']> {
  const { id: action } = ACTIONS.queryInstance;
  const rows = await readNumberedPages(action, (number) =>
    client.call(ACTIONS.queryInstance, page, {
      region,
      body: {
        queryInstanceParam: {
          appCode,
          serviceCode,
          renewStatus: 'ALL',
          expireType: 'UNEXPIRED',
          pageNumber: number,
          pageSize: PAGE,
        },
      },
    }),
  );
  return rows.map((entry) => ({
    id: entry.resourceId,
    type: service,
    name: entry.resourceName,
    region: entry.region,
    charge: 'prepaid',
    until: readTime(entry.expireTime),
    autoRenewal: entry.autoRenewStatus === RENEWS,
    seenBy: [action],
  }));
}
