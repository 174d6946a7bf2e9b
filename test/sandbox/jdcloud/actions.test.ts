import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';
import { refusalOf, resultOf, type Question } from './ask.js';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox({ resources: 250 });
});
afterAll(() => open.sandbox.close());

type Rows = readonly Record<string, unknown>[];

function get(scenario: string, service: string, path: string, query = ''): Question {
  const keys = open.sandbox.accounts.find(
    (account) => account.provider === 'jdcloud' && account.scenario === scenario,
  )!;
  const region = /regions\/([^/]+)/.exec(path)?.[1] ?? 'jdcloud-api';
  return { url: open.sandbox.url, keys, service, path, query, region };
}

function post(scenario: string, service: string, path: string, body: unknown): Question {
  return { ...get(scenario, service, path), method: 'POST', body: JSON.stringify(body) };
}

const AT = '/v1/regions/cn-north-1';

describe('product lists', () => {
  test('page by number and count everything', async () => {
    const second = await resultOf(get('large', 'vm', `${AT}/instances`, 'pageNumber=3&pageSize=100'));
    expect((second['instances'] as Rows).length).toBe(50);
    expect(second['totalCount']).toBe(250);
  });

  test('give an empty page past the end, but vpc, lb and rds the last one again', async () => {
    const vm = await resultOf(get('large', 'vm', `${AT}/instances`, 'pageNumber=9&pageSize=100'));
    const rds = await resultOf(get('large', 'rds', `${AT}/instances`, 'pageNumber=9&pageSize=100'));
    expect((vm['instances'] as Rows).length).toBe(0);
    expect((rds['dbInstances'] as Rows).length).toBe(10);
  });

  test.each([
    ['vm', 'instances', 'pageSize=101'],
    ['vm', 'instances', 'pageSize=9'],
    ['rds', 'instances', 'pageSize=15'],
    ['vm', 'instances', 'pageNumber=0'],
  ])('refuse %s %s?%s as out of range', async (service, path, query) => {
    expect(await refusalOf(get('clean', service, `${AT}/${path}`, query))).toMatchObject({
      http: 400,
      status: 'OUT_OF_RANGE',
    });
  });

  test.each([
    ['an unknown parameter', 'instances', 'colour=red'],
    ['an unknown filter', 'instances', 'filters.1.name=colour&filters.1.values.1=red'],
    ['text for a number', 'instances', 'pageNumber=one'],
    ['no image source', 'images', ''],
  ])('refuse %s', async (_name, path, query) => {
    expect(await refusalOf(get('clean', 'vm', `${AT}/${path}`, query))).toMatchObject({
      http: 400,
      status: 'INVALID_ARGUMENT',
    });
  });

  test('know only the documented regions, Redis fewer', async () => {
    expect(await refusalOf(get('clean', 'vm', '/v1/regions/cn-west-9/instances'))).toMatchObject({
      status: 'INVALID_ARGUMENT',
    });
    expect(await refusalOf(get('clean', 'redis', '/v1/regions/cn-east-1/cacheInstance'))).toMatchObject({
      status: 'NOT_FOUND',
    });
  });

  test('hide addresses of edge zones unless asked', async () => {
    const all = 'filters.1.name=ipType&filters.1.values.1=all';
    expect((await resultOf(get('typical', 'vpc', `${AT}/elasticIps/`)))['totalCount']).toBe(1);
    expect((await resultOf(get('typical', 'vpc', `${AT}/elasticIps/`, all)))['totalCount']).toBe(2);
  });

  test('show application load balancers unless asked for others', async () => {
    const nlb = 'filters.1.name=loadBalancerType&filters.1.values.1=nlb';
    const shown = await resultOf(get('typical', 'lb', `${AT}/loadBalancers/`));
    const asked = await resultOf(get('typical', 'lb', `${AT}/loadBalancers/`, nlb));
    expect((shown['loadBalancers'] as Rows).map(({ type }) => type)).toEqual(['alb']);
    expect((asked['loadBalancers'] as Rows).map(({ type }) => type)).toEqual(['nlb']);
  });

  test('write times in UTC in one place and in local time in another', async () => {
    const vm = await resultOf(get('typical', 'vm', '/v1/regions/cn-east-2/instances'));
    const nat = await resultOf(get('typical', 'vpc', `${AT}/natGateways/`));
    expect((vm['instances'] as Rows)[0]!['charge']).toMatchObject({
      chargeExpiredTime: expect.stringMatching(/Z$/) as string,
    });
    expect((nat['natGateways'] as Rows)[0]!['natGatewayCharge']).toMatchObject({
      chargeExpiredTime: '0001-01-01 00:00:00',
    });
  });

  test('are empty as null in some services', async () => {
    expect((await resultOf(get('clean', 'rds', `${AT}/instances`)))['dbInstances']).toBeNull();
    expect((await resultOf(get('clean', 'vm', `${AT}/instances`)))['instances']).toEqual([]);
  });

  test('are empty for a sub-user that was given nothing', async () => {
    await open.patch('jdcloud', 'sub-user', {
      products: { bucket: [{ id: 'hidden-bucket', name: '', region: 'cn-north-1', createdAt: 0 }] },
    });
    expect((await resultOf(get('sub-user', 'oss', `${AT}/buckets`)))['buckets']).toBeNull();
  });
});

describe('bills', () => {
  const path = `${AT}/billSummary:list`;
  const month = { startTime: '2026-01-01 00:00:00', endTime: '2026-01-31 23:59:59' };

  test('trip over a missing page', async () => {
    expect(await refusalOf(post('clean', 'billing', path, month))).toMatchObject({
      http: 500,
      message: '内部错误',
    });
  });

  test.each([
    [{ endTime: '2026-02-01 00:00:00' }, 'INVALID_ARGUMENT'],
    [{ startTime: 'January' }, 'INVALID_ARGUMENT'],
    [{ startTime: undefined }, 'INVALID_ARGUMENT'],
    [{ pageSize: 1001 }, 'OUT_OF_RANGE'],
  ])('refuse %j', async (change, status) => {
    const body = { ...month, pageIndex: 1, pageSize: 200, ...change };
    expect(await refusalOf(post('clean', 'billing', path, body))).toMatchObject({ http: 400, status });
  });
});

describe('orders', () => {
  const path = '/v2/regions/cn-north-1/orders';

  test('are those of the last month unless a span is given', async () => {
    const span = { startTime: Date.now() - 350 * 86_400_000, endTime: Date.now() };
    expect((await resultOf(post('clean', 'order', path, {})))['totalCount']).toBe(0);
    expect((await resultOf(post('clean', 'order', path, { queryVo: span })))['totalCount']).toBe(2);
  });

  test('are not given for more than a year at once', async () => {
    const queryVo = { startTime: 0, endTime: Date.now() };
    expect(await refusalOf(post('typical', 'order', path, { queryVo }))).toMatchObject({
      status: 'OUT_OF_RANGE',
    });
  });
});

describe('others', () => {
  test('a sub-user’s key belongs to both', async () => {
    const { accessKeyId } = open.sandbox.accounts.find(({ scenario, provider }) => {
      return provider === 'jdcloud' && scenario === 'sub-user';
    })!;
    const question = get('sub-user', 'iam', `${AT}/user:describeUserPin`, `accessKey=${accessKeyId}`);
    expect(await resultOf(question)).toEqual({ pin: 'jcloud_subuser @ jcloud_subuser-closer' });
  });

  test('renewals want both codes', async () => {
    const path = '/v2/regions/cn-north-1/instances';
    const body = { queryInstanceParam: { appCode: 'jcloud' } };
    expect(await refusalOf(post('typical', 'renewal', path, body))).toMatchObject({
      message: 'serviceCode is required',
    });
  });

  test('tags of global products lie in a region of their own', async () => {
    const tagged = (region: string) =>
      resultOf(
        post('typical', 'resourcetag', `/v1/regions/${region}/tags:describeResources`, { resourceVo: {} }),
      );
    expect(JSON.stringify(await tagged('cn-all'))).toContain('img.example.com');
    expect(JSON.stringify(await tagged('cn-north-1'))).not.toContain('img.example.com');
  });

  test('a body must be a JSON object', async () => {
    const question = { ...post('clean', 'order', '/v2/regions/cn-north-1/orders', {}), body: '[1' };
    expect(await refusalOf(question)).toMatchObject({ status: 'INVALID_ARGUMENT' });
  });
});
