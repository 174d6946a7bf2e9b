import BssModule, { QueryBillRequest, QueryRelationListRequest } from '@alicloud/bssopenapi20171214';
import CoreModule, { $OpenApiUtil, OpenApiUtil } from '@alicloud/openapi-core';
import RdModule, { ListAccountsRequest } from '@alicloud/resourcemanager20200331';
import StsModule from '@alicloud/sts20150401';
import Store, { type StoreOptions } from 'ali-oss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type RunningSandbox, type SandboxAccount } from '../../../src/sandbox/index.js';

/** The vendor's packages are CommonJS: seen from here, their default export may lie one level deeper. */
function classOf<T>(module: { readonly default: T }): T {
  return (module as { readonly default?: T }).default ?? (module as unknown as T);
}
const [Sts, Bss, Rd, Core] = [
  classOf(StsModule),
  classOf(BssModule),
  classOf(RdModule),
  classOf(CoreModule),
] as const;

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

function find(scenario: string): SandboxAccount {
  return sandbox.accounts.find((account) => account.scenario === scenario)!;
}

function config(
  scenario: string,
  over: { accessKeyId?: string; accessKeySecret?: string } = {},
): $OpenApiUtil.Config {
  const { accessKeyId, accessKeySecret } = find(scenario);
  const endpoint = sandbox.url.replace('http://', '');
  return new $OpenApiUtil.Config({ accessKeyId, accessKeySecret, endpoint, protocol: 'http', ...over });
}

interface GenericClient {
  callApi(params: object, request: object, runtime: object): Promise<{ readonly body: unknown }>;
}

/** Calls any action by the generic client, as the vendor's generated clients do. */
async function call(scenario: string, action: string, version: string, query: object = {}): Promise<unknown> {
  const params = new $OpenApiUtil.Params({
    action,
    version,
    protocol: 'HTTPS',
    pathname: '/',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  });
  const request = new $OpenApiUtil.OpenApiRequest({ query: OpenApiUtil.query({ ...query }) });
  const client = new Core(config(scenario)) as unknown as GenericClient;
  const { body } = await client.callApi(params, request, {});
  return body;
}

describe('@alicloud/sts20150401', () => {
  test('learns who the owner is', async () => {
    const { body } = await new Sts(config('clean')).getCallerIdentity();
    expect(body).toMatchObject({ identityType: 'Account', arn: `acs:ram::${body!.accountId!}:root` });
  });

  test('learns who a RAM user is', async () => {
    const { body } = await new Sts(config('sub-user')).getCallerIdentity();
    expect(body).toMatchObject({ identityType: 'RAMUser', arn: `acs:ram::${body!.accountId!}:user/closer` });
  });

  test('is refused with a wrong secret', async () => {
    const client = new Sts(config('clean', { accessKeySecret: 'wrong' }));
    await expect(client.getCallerIdentity()).rejects.toMatchObject({ code: 'SignatureDoesNotMatch' });
  });

  test('is refused with an unknown key', async () => {
    const client = new Sts(config('clean', { accessKeyId: 'LTAInobody' }));
    await expect(client.getCallerIdentity()).rejects.toMatchObject({ code: 'InvalidAccessKeyId.NotFound' });
  });
});

describe('@alicloud/bssopenapi20171214', () => {
  test('reads a balance with its thousands commas', async () => {
    const { body } = await new Bss(config('typical')).queryAccountBalance();
    expect(body!.data).toMatchObject({
      availableCashAmount: '2,345.67',
      availableAmount: '2,217.27',
      currency: 'CNY',
    });
  });

  test('reads bills', async () => {
    const client = new Bss(config('typical'));
    const billingCycle = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
    const { body } = await client.queryBill(new QueryBillRequest({ billingCycle }));
    expect(body!.success).toBe(true);
    expect(body!.data!.items!.item!.map(({ status }) => status)).toContain('PayUnsettle');
  });

  test('reads finance relations', async () => {
    const { accountId } = find('org-admin');
    const client = new Bss(config('org-admin'));
    const { body } = await client.queryRelationList(
      new QueryRelationListRequest({ userId: Number(accountId) }),
    );
    expect(body!.data!.financialRelationInfoList!.map(({ state }) => state)).toEqual(['RELATED', 'RELATED']);
  });

  test('is refused where billing is not allowed', async () => {
    await expect(new Bss(config('denied')).queryAccountBalance()).rejects.toMatchObject({
      code: 'NotAuthorized',
    });
  });
});

describe('@alicloud/resourcemanager20200331', () => {
  test('lists members', async () => {
    const { body } = await new Rd(config('members')).listAccounts(new ListAccountsRequest({ pageSize: 100 }));
    expect(body!.accounts!.account!.map(({ type }) => type)).toContain('CloudAccount');
    expect(body!.totalCount).toBe(5);
  });

  test('learns that there is no directory', async () => {
    await expect(new Rd(config('clean')).getResourceDirectory()).rejects.toMatchObject({
      code: 'ResourceDirectoryNotInUse',
      statusCode: 404,
    });
  });
});

describe('@alicloud/openapi-core', () => {
  const query = { RegionId: 'cn-hangzhou', PageSize: 50 };

  test.each([
    ['DescribeInstances', '2014-05-26', 'Instances'],
    ['DescribeDisks', '2014-05-26', 'Disks'],
    ['DescribeSnapshots', '2014-05-26', 'Snapshots'],
    ['DescribeEipAddresses', '2016-04-28', 'EipAddresses'],
    ['DescribeNatGateways', '2016-04-28', 'NatGateways'],
    ['DescribeLoadBalancers', '2014-05-15', 'LoadBalancers'],
    ['DescribeDBInstances', '2014-08-15', 'Items'],
  ])('calls %s', async (action, version, list) => {
    expect(await call('typical', action, version, query)).toHaveProperty(list);
  });

  test('calls the global services', async () => {
    expect(await call('typical', 'ListUsers', '2015-05-01')).toMatchObject({ IsTruncated: false });
    expect(await call('typical', 'GetAccountSummary', '2019-08-15')).toMatchObject({
      SummaryMap: { Users: 2 },
    });
    expect(
      await call('typical', 'QueryDomainList', '2018-01-29', { PageNum: 1, PageSize: 20 }),
    ).toMatchObject({
      TotalItemNum: 2,
    });
  });

  test('sends nested parameters that the sandbox understands', async () => {
    const found = await call('typical', 'SearchResources', '2022-12-01', {
      Filter: [{ Key: 'ResourceType', MatchType: 'Equals', Value: ['ACS::OSS::Bucket', 'ACS::VPC::VPC'] }],
      SortCriterion: { Key: 'CreateTime', Order: 'ASC' },
      MaxResults: 100,
    });
    expect((found as { Resources: unknown[] }).Resources).toHaveLength(6);
  });

  test('reads the detail of a denial', async () => {
    await expect(call('denied', 'ListUsers', '2015-05-01')).rejects.toMatchObject({
      code: 'NoPermission',
      statusCode: 403,
      accessDeniedDetail: { AuthAction: 'ram:ListUsers' },
    });
  });
});

describe('ali-oss', () => {
  function store(scenario: string, over: Partial<StoreOptions> = {}): Store {
    const { accessKeyId, accessKeySecret } = find(scenario);
    const endpoint = sandbox.url;
    return new Store({
      accessKeyId,
      accessKeySecret,
      endpoint,
      region: 'oss-cn-hangzhou',
      authorizationV4: true,
      ...over,
    });
  }
  const all = { 'max-keys': 100 };

  test('lists buckets', async () => {
    const { buckets } = await store('typical').listBuckets(all);
    expect(buckets!.map(({ name }) => name)).toEqual(['typical-assets', 'typical-backup', 'typical-logs']);
  });

  test('lists none where there are none', async () => {
    expect((await store('clean').listBuckets(all)).buckets).toBeNull();
  });

  test('pages through many buckets', async () => {
    const client = store('large');
    const names = new Set<string>();
    let marker: string | null | undefined;
    do {
      const page = await client.listBuckets({ 'max-keys': 400, ...(marker ? { marker } : {}) });
      page.buckets!.forEach(({ name }) => names.add(name));
      marker = page.nextMarker;
    } while (marker);
    expect(names.size).toBe(1020);
  });

  test('reads how much a bucket holds', async () => {
    const { stat } = await store('typical', { region: 'oss-cn-shanghai' }).getBucketStat('typical-backup');
    expect(stat).toMatchObject({
      ObjectCount: '88',
      MultipartUploadCount: '2',
      InfrequentAccessObjectCount: '88',
    });
  });

  test('is refused at the host of another region, and for a bucket that does not exist', async () => {
    await expect(store('typical').getBucketStat('typical-backup')).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await expect(store('typical').getBucketStat('no-such-bucket')).rejects.toMatchObject({
      code: 'NoSuchBucket',
      status: 404,
    });
  });

  test.each([
    ['typical', { accessKeySecret: 'wrong' }, 'SignatureDoesNotMatch'],
    ['typical', { accessKeyId: 'LTAInobody' }, 'InvalidAccessKeyId'],
    ['denied', {}, 'AccessDenied'],
  ])('%s with %j is refused: %s', async (scenario, over, code) => {
    await expect(store(scenario, over).listBuckets(all)).rejects.toMatchObject({ code, status: 403 });
  });

  test('is refused when its clock is far off', async () => {
    const away = await startSandbox({ now: () => Date.now() + 16 * 60_000 });
    const client = store('typical', { endpoint: away.url });
    await expect(client.listBuckets(all)).rejects.toMatchObject({
      code: 'RequestTimeTooSkewed',
      status: 403,
    });
    await away.close();
  });
});
