import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type RunningSandbox, type SandboxAccount } from '../../../src/sandbox/index.js';
import { sdkClient, type SdkClient } from './vendor-sdk.js';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

function find(scenario: string): SandboxAccount {
  return sandbox.accounts.find((account) => account.provider === 'jdcloud' && account.scenario === scenario)!;
}

function client(service: string, scenario = 'typical', version = 'v1'): SdkClient {
  return sdkClient(service, { url: sandbox.url, keys: find(scenario), version });
}

describe('jdcloud-sdk-js against the sandbox', () => {
  test('tells who the account is', async () => {
    const { result } = await client('user')['describeUser']!({});
    expect(result).toMatchObject({ accountId: find('typical').accountId, userAuth: 2 });
  });

  test('reads the balance as text', async () => {
    const { result } = await client('asset')['describeAccountAmount']!({}, 'cn-north-1');
    expect(result).toMatchObject({ totalAmount: '1284.56', frozenAmount: '50.00' });
  });

  test.each([
    ['vm', 'describeInstances', 'instances', 2],
    ['disk', 'describeDisks', 'disks', 3],
    ['disk', 'describeSnapshots', 'snapshots', 1],
    ['vpc', 'describeElasticIps', 'elasticIps', 1],
    ['vpc', 'describeBandwidthPackages', 'bandwidthPackages', 1],
    ['lb', 'describeLoadBalancers', 'loadBalancers', 1],
    ['rds', 'describeInstances', 'dbInstances', 2],
    ['redis', 'describeCacheInstances', 'cacheInstances', 1],
    ['mongodb', 'describeInstances', 'dbInstances', 1],
    ['kubernetes', 'describeClusters', 'clusters', 1],
    ['dh', 'describeDedicatedHosts', 'dedicatedHosts', 2],
    ['oss', 'listBuckets', 'buckets', 1],
    ['instancevoucher', 'describeInstanceVouchers', 'instanceVouchers', 2],
  ])('lists by %s.%s', async (service, operation, rows, count) => {
    const { result } = await client(service)[operation]!({}, 'cn-north-1');
    expect(result[rows]).toHaveLength(count);
  });

  test.each([
    ['es', 'describeInstances', 'instances'],
    ['nativecontainer', 'describeContainers', 'containers'],
    ['pod', 'describePods', 'pods'],
  ])('lists by %s.%s in another region', async (service, operation, rows) => {
    const { result } = await client(service)[operation]!({}, 'cn-east-2');
    expect(result[rows]).toHaveLength(1);
  });

  test('lists products without regions', async () => {
    const domains = await client('cdn')['getDomainList']!({ pageNumber: 1, pageSize: 50 });
    const keys = await client('kms')['describeKeyList']!({ pageNumber: 1, pageSize: 10 });
    expect([domains.result['totalCount'], keys.result['totalCount']]).toEqual([1, 1]);
  });

  test('lists by services of the second version', async () => {
    const zones = await client('domainservice', 'typical', 'v2')['describeDomains']!(
      { pageNumber: 1, pageSize: 10 },
      'cn-north-1',
    );
    const stores = await client('yunding', 'typical', 'v2')['describeRdsInstances']!({}, 'cn-north-1');
    expect([zones.result['totalCount'], stores.result['totalCount']]).toEqual([1, 1]);
  });

  test('lists the sub-users, whose path names no region', async () => {
    const { result } = await client('iam')['describeSubUsers']!({ pageNumber: 1, pageSize: 10 });
    expect(result).toMatchObject({ total: 2, subUsers: [{ name: 'ops' }, { name: 'audit' }] });
  });

  test('sends filters with signs that it leaves bare', async () => {
    const filters = [{ name: 'name', values: ["it's (a) *name*!", '商城前端'] }];
    const { result } = await client('vm')['describeInstances']!({ filters }, 'cn-east-2');
    expect(result).toMatchObject({ totalCount: 1, instances: [{ instanceId: 'i-shop0002' }] });
  });

  test('reads a month of the bill', async () => {
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
    const { result } = await client('billing')['queryBillSummary']!(
      { startTime: `${month}-01 00:00:00`, endTime: `${month}-28 23:59:59`, pageIndex: 1, pageSize: 100 },
      'cn-north-1',
    );
    expect(result).toMatchObject({ pagination: { numberRecords: 12, numberPages: 1 } });
  });

  test('is told what was wrong', async () => {
    const keys = { ...find('typical'), accessKeySecret: 'wrong' };
    const spoilt = sdkClient('vm', { url: sandbox.url, keys });
    await expect(spoilt['describeInstances']!({}, 'cn-north-1')).rejects.toMatchObject({
      error: { code: 401, status: 'ACCESS_ERROR' },
    });
  });
});
