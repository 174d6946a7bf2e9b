import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/index.js';
import { ask } from './ask.js';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ resources: 250 });
});
afterAll(() => sandbox.close());

async function read(target: string, body?: object): Promise<unknown> {
  const keys = sandbox.accounts.find((one) => one.provider === 'naver' && one.scenario === 'large')!;
  const method = body ? 'POST' : 'GET';
  const sent = body ? { body: JSON.stringify(body) } : {};
  return (await ask({ url: sandbox.url, keys, target, method, ...sent })).json;
}

const NOW = new Date(Date.now() + 9 * 3_600_000);
const MONTH = NOW.toISOString().slice(0, 7).replace('-', '');

describe('pages from one, with a total', () => {
  test.each([
    ['/vserver/v2/getServerInstanceList', 'serverInstanceList', 'serverInstanceNo', 100],
    ['/vserver/v2/getBlockStorageInstanceList', 'blockStorageInstanceList', 'blockStorageInstanceNo', 100],
    ['/vpc/v2/getNatGatewayInstanceList', 'natGatewayInstanceList', 'natGatewayInstanceNo', 100],
    ['/vmysql/v2/getCloudMysqlInstanceList', 'cloudMysqlInstanceList', 'cloudMysqlInstanceNo', 100],
    ['/billing/v1/cost/getContractSummaryList', 'contractSummaryList', 'contractType', 1000],
    ['/billing/v1/cost/getContractUsageList', 'contractList', 'contractNo', 1000],
  ])('%s comes whole', async (path, list, id, size) => {
    const period = path.includes('Summary')
      ? `contractMonth=${MONTH}`
      : `startMonth=${MONTH}&endMonth=${MONTH}`;
    const query = path.startsWith('/billing') ? `${period}&` : '';
    const page = async (number: number): Promise<{ total: number; ids: readonly string[] }> => {
      const answer = await read(`${path}?${query}responseFormatType=json&pageNo=${number}&pageSize=${size}`);
      const [wrapper] = Object.values(answer as Record<string, Record<string, unknown>>);
      const rows = wrapper![list] as readonly Record<string, unknown>[];
      return { total: wrapper!['totalRows'] as number, ids: rows.map((row) => JSON.stringify(row[id])) };
    };
    const first = await page(1);
    expect(first.ids).toHaveLength(size);
    expect(first.total).toBeGreaterThan(size);
    const numbers = Array.from({ length: Math.ceil(first.total / size) }, (_, index) => index + 1);
    const all = (await Promise.all(numbers.map(page))).flatMap(({ ids }) => ids);
    expect(new Set(all).size).toBe(first.total);
    expect((await page(numbers.length + 1)).ids).toEqual([]);
  });

  test('everything comes at once where no page is asked for', async () => {
    const answer = await read('/vserver/v2/getServerInstanceList?responseFormatType=json');
    expect(answer).toMatchObject({ getServerInstanceListResponse: { totalRows: 250 } });
  });
});

describe('pages from zero', () => {
  test('sub accounts say how many they are, and whether more follow', async () => {
    const pages = await Promise.all(
      [0, 1, 2].map((page) => read(`/api/v1/sub-accounts?page=${page}&size=50`)),
    );
    expect(pages).toMatchObject([
      { totalItems: 130, totalPages: 3, hasNext: true, isFirst: true },
      { hasNext: true, hasPrevious: true },
      { hasNext: false, isLast: true },
    ]);
    const ids = (pages as { items: { subAccountId: string }[] }[]).flatMap(({ items }) => items);
    expect(new Set(ids.map(({ subAccountId }) => subAccountId)).size).toBe(130);
    expect(await read('/api/v1/sub-accounts')).toMatchObject({ totalPages: 13 });
  });

  test('resources only say whether more follow', async () => {
    const seen = new Set<string>();
    for (let page = 0; ; page += 1) {
      const answer = (await read('/api/v1/resources', { page, size: 100 })) as {
        items: { resourceId: string }[];
        hasMore: boolean;
      };
      answer.items.forEach(({ resourceId }) => seen.add(resourceId));
      if (!answer.hasMore) break;
    }
    expect(seen.size).toBeGreaterThan(1_000);
  });
});
