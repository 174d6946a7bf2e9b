import * as z from 'zod';
import { gather } from '../../../domain/gap.js';
import { maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { attempt } from '../../_shared/define-check.js';
import { distinctGaps, type Inventory, type Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { REGIONS } from '../regions.js';
import type { BillRow } from './bills.js';
import { readTime, rowsOf, wholeNumber, idText } from './schemas.js';

const PAGE = 100;
const RENEWS = 'OPENED';

/** A term that has been paid for, with what its product is asked by. */
export interface Term extends Resource {
  readonly appCode: string;
  readonly serviceCode: string;
  /** Region in which it was asked for. */
  readonly askedIn: string;
}

const row = z.object({
  serviceCode: text,
  resourceId: idText,
  resourceName: maybe(text),
  region: maybe(text),
  expireTime: maybe(text),
  autoRenewStatus: maybe(text),
});

const page = z
  .object({ listQueries: rowsOf(row), totalCount: wholeNumber })
  .transform(({ listQueries, totalCount }) => ({ rows: listQueries, total: totalCount }));

/**
 * Terms that have not ended, product by product. The list wants two codes that only the bill gives, so a
 * product is asked for as soon as a month names it; a month that fails is the gap of who asks for the bills.
 */
export async function readRenewals(
  client: Client,
  months: readonly Promise<readonly BillRow[]>[],
): Promise<Inventory<Term>> {
  const products = new Map<string, ReturnType<typeof readProduct>>();
  const readMonth = async (month: Promise<readonly BillRow[]>) => {
    const { value: bills } = await attempt(month, []);
    const reads = bills
      .filter(({ prepaid }) => prepaid)
      .map((bill) => {
        const key = `${bill.appCode} ${bill.serviceCode}`;
        const read = products.get(key) ?? readProduct(client, bill);
        products.set(key, read);
        return read;
      });
    return Promise.all(reads);
  };
  // Months that name the same product share its answer.
  const found = [...new Set((await Promise.all(months.map(readMonth))).flat())];
  return {
    resources: found.flatMap(({ values }) => values.flat()),
    gaps: distinctGaps(found.flatMap(({ gaps }) => gaps)),
  };
}

/** Whether the region narrows the list is not documented, so every one is asked. */
function readProduct(client: Client, product: BillRow): ReturnType<typeof gather<readonly Term[]>> {
  return gather(REGIONS.map((region) => readRegion(client, product, region)));
}

async function readRegion(
  client: Client,
  { appCode, serviceCode, service }: BillRow,
  region: string,
): Promise<readonly Term[]> {
  const rows = await readTerms(client, region, { appCode, serviceCode, expireType: 'UNEXPIRED' });
  return rows.map((entry) => ({
    id: entry.resourceId,
    type: service,
    name: entry.resourceName,
    region: entry.region,
    charge: 'prepaid',
    until: readTime(entry.expireTime),
    autoRenewal: entry.autoRenewStatus === RENEWS,
    appCode,
    serviceCode,
    askedIn: region,
    seenBy: [ACTIONS.queryInstance.id],
  }));
}

/** Whether a thing is still renewed by itself; what is not listed any more has no term to renew. */
export async function renewsItself(
  client: Client,
  region: string,
  {
    instanceId,
    ...codes
  }: { readonly instanceId: string; readonly appCode: string; readonly serviceCode: string },
): Promise<boolean> {
  const rows = await readTerms(client, region, { ...codes, instanceId, expireType: 'ALL_TIME' });
  return rows.some((entry) => entry.resourceId === instanceId && entry.autoRenewStatus === RENEWS);
}

function readTerms(
  client: Client,
  region: string,
  wanted: Readonly<Record<string, string>>,
): Promise<readonly z.output<typeof row>[]> {
  return readNumberedPages(ACTIONS.queryInstance.id, (number) =>
    client.call(ACTIONS.queryInstance, page, {
      region,
      body: {
        queryInstanceParam: { ...wanted, renewStatus: 'ALL', pageNumber: number, pageSize: PAGE },
      },
    }),
  );
}
