import Bss, {
  DescribeInstanceBillRequest,
  QueryBillOverviewRequest,
  QueryBillRequest,
} from '@alicloud/bssopenapi20171214';
import { $OpenApiUtil } from '@alicloud/openapi-core';

const PAGE_SIZE = 300;
const MONTHS = 18;

/** The same three lists of every month as `export bills`, one call after the other, by the provider's own SDK. */
export async function readWithSdk({ url, account: { accessKeyId, accessKeySecret } }) {
  const endpoint = new URL(url).host;
  const client = new Bss.default(
    new $OpenApiUtil.Config({ accessKeyId, accessKeySecret, endpoint, protocol: 'http' }),
  );
  const start = performance.now();
  let calls = 0;
  for (const billingCycle of lastMonths(MONTHS)) {
    calls += await readLines(client, billingCycle);
    calls += await readSettlements(client, billingCycle);
    await client.queryBillOverview(new QueryBillOverviewRequest({ billingCycle }));
    calls += 1;
  }
  return { seconds: (performance.now() - start) / 1000, months: MONTHS, calls };
}

async function readLines(client, billingCycle) {
  const asked = { billingCycle, granularity: 'MONTHLY', isBillingItem: true, maxResults: PAGE_SIZE };
  let [calls, nextToken] = [0, undefined];
  do {
    const { body } = await client.describeInstanceBill(
      new DescribeInstanceBillRequest({ ...asked, nextToken }),
    );
    nextToken = body.data.nextToken;
    calls += 1;
  } while (nextToken);
  return calls;
}

async function readSettlements(client, billingCycle) {
  let [pageNum, total] = [0, 0];
  do {
    pageNum += 1;
    const { body } = await client.queryBill(
      new QueryBillRequest({ billingCycle, pageNum, pageSize: PAGE_SIZE }),
    );
    total = body.data.totalCount;
  } while (pageNum * PAGE_SIZE < total);
  return pageNum;
}

/** The running month of the provider's time zone, and those before it. */
function lastMonths(count) {
  const today = new Date(Date.now() + 8 * 3_600_000);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );
}
