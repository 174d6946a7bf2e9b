import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUERY_ACTIONS } from '../../../src/sandbox/naver/actions/index.js';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';
import { ask, type Answer } from './ask.js';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
afterAll(() => open.sandbox.close());

function call(
  target: string,
  options: { scenario?: string; body?: object; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { scenario = 'typical', body, headers = {} } = options;
  const keys = open.sandbox.accounts.find((one) => one.provider === 'naver' && one.scenario === scenario)!;
  const method = body ? 'POST' : 'GET';
  return ask({
    url: open.sandbox.url,
    keys,
    target,
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

/** The list inside the only member of an answer. */
async function rows(
  target: string,
  list: string,
  scenario = 'typical',
): Promise<readonly Record<string, unknown>[]> {
  const { json } = await call(`${target}${target.includes('?') ? '&' : '?'}responseFormatType=json`, {
    scenario,
  });
  const [wrapper] = Object.values(json as Record<string, Record<string, unknown>>);
  return wrapper![list] as readonly Record<string, unknown>[];
}

/** The running month in Korea. */
const MONTH = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 7).replace('-', '');
const PERIOD = `startMonth=${MONTH}&endMonth=${MONTH}`;

/** What an action needs to be answered at all. */
function parametersOf(name: string): string {
  if (name === 'getContractSummaryList') return `contractMonth=${MONTH}`;
  return /CostList$|UsageList$/.test(name) ? PERIOD : '';
}

describe('the query style', () => {
  test.each(QUERY_ACTIONS.map(({ name, path }) => [name, path]))(
    '%s answers XML unless JSON is asked for',
    async (name, path) => {
      const query = parametersOf(name);
      const plain = await call(query === '' ? path : `${path}?${query}`);
      expect(plain.headers['content-type']).toContain('application/xml');
      expect(plain.text).toContain('<returnCode>0</returnCode>');
      const json = await call(`${path}?responseFormatType=json&${query}`);
      const [wrapper] = Object.values(json.json as Record<string, Record<string, unknown>>);
      expect(wrapper).toMatchObject({ returnCode: '0', returnMessage: 'success' });
      expect(typeof wrapper!['totalRows']).toBe('number');
    },
  );

  test('writes the items of a list as elements named after it', async () => {
    const { text } = await call('/vserver/v2/getRegionList');
    expect(text).toContain('<regionList><region><regionCode>KR</regionCode>');
  });

  test('takes the first region where none is named', async () => {
    const path = '/vserver/v2/getServerInstanceList';
    const ofRegion = (query: string) => rows(`${path}?${query}`, 'serverInstanceList');
    expect((await ofRegion('')).map(({ regionCode }) => regionCode)).toEqual(['KR', 'KR', 'KR']);
    expect((await ofRegion('regionCode=SGN')).map(({ serverName }) => serverName)).toEqual(['sg-worker']);
  });

  test('takes lists by number and narrows by them', async () => {
    const path = '/vserver/v2/getServerInstanceList?serverInstanceNoList.1=610002&serverInstanceNoList.2=1';
    expect((await rows(path, 'serverInstanceList')).map(({ serverInstanceNo }) => serverInstanceNo)).toEqual([
      '610002',
    ]);
  });

  test('takes a form as well as a query', async () => {
    const keys = open.sandbox.accounts.find((one) => one.provider === 'naver' && one.scenario === 'typical')!;
    const { json } = await ask({
      url: open.sandbox.url,
      keys,
      method: 'POST',
      target: '/vserver/v2/getServerInstanceList',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'responseFormatType=json&regionCode=SGN',
    });
    expect(json).toMatchObject({ getServerInstanceListResponse: { totalRows: 1 } });
  });

  test.each([
    ['an unknown parameter', '/vserver/v2/getRegionList?regionNo=1'],
    ['an unknown region', '/vserver/v2/getServerInstanceList?regionCode=XX'],
    ['a missing month', '/billing/v1/cost/getDemandCostList?startMonth=202601'],
    ['a month that is none', '/billing/v1/cost/getDemandCostList?startMonth=202613&endMonth=202613'],
    ['four months', '/billing/v1/cost/getDemandCostList?startMonth=202601&endMonth=202604'],
    ['months turned round', '/billing/v1/cost/getDemandCostList?startMonth=202602&endMonth=202601'],
    ['a page of more than 1000', '/billing/v1/discount/getCoinHistoryList?pageSize=1001'],
    ['page zero', '/billing/v1/discount/getCoinHistoryList?pageNo=0'],
    ['a list without numbers', '/vserver/v2/getServerInstanceList?serverInstanceNoList=1'],
    ['both views at once', `/billing/v1/cost/getDemandCostList?${PERIOD}&isOrganization=true&isPartner=true`],
  ])('refuses %s', async (_name, target) => {
    const { status, json } = await call(`${target}&responseFormatType=json`);
    expect({ status, json }).toMatchObject({ status: 400, json: { responseError: { returnCode: '800' } } });
  });

  test('words a refusal in XML, too', async () => {
    const { status, text } = await call('/vserver/v2/getRegionList?x=1');
    expect(status).toBe(400);
    expect(text).toContain('<responseError><returnCode>800</returnCode>');
  });
});

describe('paths and permissions', () => {
  test.each(['/vserver/v2/getNothing', '/api/v1/sub-accounts/a/b/c', '/open-api/v1/other', '/billing/v9/x'])(
    '%s does not exist',
    async (target) => {
      const { status, json } = await call(target);
      expect({ status, json }).toMatchObject({ status: 404, json: { error: { errorCode: '300' } } });
    },
  );

  test('a caller without the policy is denied', async () => {
    const { status, json } = await call('/api/v1/sub-accounts', { scenario: 'denied' });
    expect({ status, json }).toMatchObject({ status: 401, json: { error: { errorCode: '210' } } });
  });
});

describe('the JSON services', () => {
  test('want to be sent JSON', async () => {
    const { status, json } = await call('/api/v1/sub-accounts', {
      headers: { 'content-type': 'text/plain' },
    });
    expect({ status, json }).toMatchObject({ status: 400, json: { error: { errorCode: '100' } } });
  });

  test.each([
    ['/api/v1/sub-accounts?pages=1', undefined],
    ['/api/v1/sub-accounts?size=0', undefined],
    ['/api/v1/resources', { size: 101 }],
    ['/api/v1/resources', { colour: 'red' }],
  ])('refuse %s %j', async (target, body) => {
    const { status, json } = await call(target, body ? { body } : {});
    expect({ status, json }).toMatchObject({ status: 400, json: { error: { errorCode: '100' } } });
  });

  test('keep numbers beyond 2^53 exact', async () => {
    const { text } = await call('/api/v1/sub-accounts');
    expect(text).toMatch(/"subAccountNo":\d{19}[,}]/);
  });

  test('find a sub account with its keys, and say where there is none', async () => {
    const id = '5ab0c0de-0000-4000-8000-000000000011';
    expect((await call(`/api/v1/sub-accounts/${id}`)).json).toMatchObject({
      loginId: 'deploy-bot',
      policies: [{ policyName: 'NCP_INFRA_MANAGER' }, { policyName: 'NCP_RESOURCE_MANAGER_VIEWER' }],
    });
    expect((await call(`/api/v1/sub-accounts/${id}/access-keys`)).json).toMatchObject([
      { active: true },
      { active: false },
    ]);
    expect(await call('/api/v1/sub-accounts/none')).toMatchObject({ status: 404, json: { errorCode: 30 } });
  });

  test('list resources under the newer and the older names of paging', async () => {
    const newer = await call('/api/v1/resources', { body: { page: 1, size: 2 } });
    expect(newer.json).toMatchObject({ page: 1, size: 2, itemCount: 2, hasMore: true });
    const older = await call('/api/v1/resources', { body: { pageIndex: 1, pageSize: 2 } });
    expect(older.json).toMatchObject({ pageIndex: 1, pageSize: 2, hasMore: true });
    expect(older.json).toMatchObject({ items: (newer.json as { items: unknown }).items });
  });

  test('keep activities in epoch milliseconds', async () => {
    const { json } = await call('/api/v1/activities', {
      body: { fromEventTime: Date.now() - 3 * 86_400_000 },
    });
    expect(json).toMatchObject({
      items: [{ eventTime: expect.any(Number) as number, resourceId: '610001' }],
    });
  });

  test.each([
    [undefined, 'KR', 200],
    ['sgn-', 'SGN', 200],
    [undefined, 'SGN', 404],
    ['sgn-', 'KR', 404],
    [undefined, 'XX', 400],
  ])('list clusters at %sv2 for the header %s by %i', async (label, region, status) => {
    const target = `/vnks/${label ?? ''}v2/clusters`;
    expect((await call(target, { headers: { 'x-ncp-region_code': region } })).status).toBe(status);
  });

  test('want the header of the region', async () => {
    expect((await call('/vnks/v2/clusters')).status).toBe(400);
  });
});

describe('the organization', () => {
  test.each([
    ['clean', 403, { code: 'COMMON_101' }],
    ['sub-user', 401, { code: 'COMMON_201' }],
    ['org-admin', 200, { masterMemberYn: 'Y', memberStatusCode: 'JOIN' }],
    ['org-member', 200, { masterMemberYn: 'N' }],
  ])('tells %s by %i', async (scenario, status, json) => {
    expect(await call('/open-api/v1/org', { scenario })).toMatchObject({ status, json });
  });

  test('shows its master the tree, the accounts and who asked to leave', async () => {
    const scenario = 'org-admin';
    expect((await call('/open-api/v1/group/tree', { scenario })).json).toMatchObject({ groupYn: 'Y' });
    expect((await call('/open-api/v1/account/group/3101', { scenario })).json).toHaveLength(4);
    expect((await call('/open-api/v1/account/leave', { scenario })).json).toMatchObject([
      { memberStatusCode: 'LVREQ' },
    ]);
    expect((await call('/open-api/v1/group/tree', { scenario: 'org-member' })).status).toBe(403);
  });
});

describe('bills', () => {
  test('follow the contracts as time goes by', async () => {
    await open.advance(45 * 86_400);
    const keys = open.sandbox.accounts.find(
      (one) => one.provider === 'naver' && one.scenario === 'cooling-down',
    )!;
    const target = `/billing/v1/cost/getDemandCostList?${PERIOD}&responseFormatType=json`;
    const { json } = await ask({ url: open.sandbox.url, keys, target, at: await clock() });
    expect(json).toMatchObject({
      getDemandCostListResponse: {
        demandCostList: [{ demandMonth: MONTH, useAmount: 70_000, isPaidUp: true }],
      },
    });
    await open.reset();
  });
});

async function clock(): Promise<number> {
  const response = await fetch(`${open.sandbox.url}/_sandbox/clock`);
  return Date.parse(((await response.json()) as { now: string }).now);
}
