import Cos from 'cos-nodejs-sdk-v5';
import { CommonClient as Common } from 'tencentcloud-sdk-nodejs-common';
import { cvm } from 'tencentcloud-sdk-nodejs-cvm';
import { sts } from 'tencentcloud-sdk-nodejs-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type RunningSandbox, type SandboxAccount } from '../../../src/sandbox/index.js';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ resources: 120 });
});
afterAll(() => sandbox.close());

function find(scenario: string): SandboxAccount {
  return sandbox.accounts.find((account) => account.provider === 'tencent' && account.scenario === scenario)!;
}

function config(scenario: string, method: 'POST' | 'GET' = 'POST') {
  const { accessKeyId, accessKeySecret } = find(scenario);
  return {
    credential: { secretId: accessKeyId, secretKey: accessKeySecret },
    region: 'ap-guangzhou',
    profile: {
      httpProfile: {
        endpoint: sandbox.url.replace('http://', ''),
        protocol: 'http://',
        reqMethod: method,
      },
    },
  };
}

/** Calls any action by the generic client, which the generated clients are built on. */
function call(scenario: string, action: string, version: string, body: object = {}): Promise<unknown> {
  return new Common('', version, config(scenario)).request(action, body) as Promise<unknown>;
}

describe('tencentcloud-sdk-nodejs-sts', () => {
  test('learns who the owner is', async () => {
    const answer = await new sts.v20180813.Client(config('clean')).GetCallerIdentity();
    expect(answer).toMatchObject({ AccountId: '100001000001', UserId: '100001000001' });
  });

  test('learns who a sub-user is', async () => {
    const answer = await new sts.v20180813.Client(config('sub-user')).GetCallerIdentity();
    expect(answer).toMatchObject({ Type: 'CAMUser', UserId: '100019000001' });
  });
});

describe('tencentcloud-sdk-nodejs-cvm', () => {
  test('pages through the machines of a region', async () => {
    const client = new cvm.v20170312.Client(config('large'));
    const first = await client.DescribeInstances({ Offset: 0, Limit: 100 });
    const second = await client.DescribeInstances({ Offset: 100, Limit: 100 });
    expect(first.TotalCount).toBe(108);
    expect([first.InstanceSet!.length, second.InstanceSet!.length]).toEqual([100, 8]);
  });

  test('asks by GET as well, with nested names', async () => {
    const client = new cvm.v20170312.Client(config('typical', 'GET'));
    const answer = await client.DescribeInstances({ InstanceIds: ['ins-typicalweb1'], Limit: 10 });
    expect(answer.InstanceSet).toMatchObject([{ InstanceName: '官网服务器' }]);
  });
});

describe('tencentcloud-sdk-nodejs-common', () => {
  test('reads people, money, organization and indexes', async () => {
    expect(await call('typical', 'ListUsers', '2019-01-16')).toMatchObject({
      Data: [{ Name: 'deploy-bot' }, { Name: '王小明' }],
    });
    expect(await call('typical', 'DescribeAccountBalance', '2018-07-09')).toMatchObject({
      CashAccountBalance: 128_850,
      FreezeAmount: 1_234,
    });
    expect(await call('org-admin', 'DescribeOrganization', '2021-03-31')).toMatchObject({ IsManager: true });
    expect(await call('typical', 'SearchResources', '2024-06-06', { MaxResults: 3 })).toMatchObject({
      Resources: [{}, {}, {}],
    });
  });

  test('tells a member that may be deleted from one that may not', async () => {
    const check = (uin: number): Promise<unknown> =>
      call('members', 'CheckAccountDelete', '2021-03-31', { MemberUin: uin });
    expect(await check(200_000_000_201)).toMatchObject({ AllowDelete: true });
    expect(await check(200_000_000_202)).toMatchObject({
      AllowDelete: false,
      NotAllowReason: { BillingPermission: false },
    });
  });

  test('learns the code of a refusal', async () => {
    await expect(call('clean', 'DescribeOrganization', '2021-03-31')).rejects.toMatchObject({
      code: 'ResourceNotFound.OrganizationNotExist',
    });
  });

  test.each([
    ['GetUserAppId', '2019-01-16', {}, { AppId: 1_250_000_002 }],
    ['GetAccountSummary', '2019-01-16', {}, { User: 2, Roles: 4 }],
    [
      'DescribeSubAccounts',
      '2019-01-16',
      { FilterSubAccountUin: [100_002_345_678] },
      { SubAccounts: [{ UserType: 4 }] },
    ],
    ['DescribeOrgMemberAccountBalance', '2018-07-09', {}, { TotalCount: 0 }],
  ])('reads what the checks do not need: %s', async (action, version, body, answer) => {
    expect(await call('typical', action, version, body)).toMatchObject(answer);
  });

  test('reads the lines of a bill and the movements of cash', async () => {
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
    const lines = { Month: month, Offset: 1, Limit: 2 };
    expect(await call('typical', 'DescribeBillDetail', '2018-07-09', lines)).toMatchObject({
      Total: 0,
      DetailSet: [{ ResourceId: 'cdn.example.com', ComponentSet: [{ RealCost: '0.12345678' }] }, {}],
    });
    const span = { StartTime: '2020-01-01 00:00:00', EndTime: '2099-01-01 00:00:00', Offset: 0, Limit: 20 };
    expect(await call('typical', 'DescribeBillList', '2018-07-09', span)).toMatchObject({
      RechargeAmount: 200_000,
      TransactionList: { length: 20 },
    });
  });
});

describe('cos-nodejs-sdk-v5', () => {
  test('lists the buckets of all regions', async () => {
    const { accessKeyId, accessKeySecret } = find('typical');
    const client = new Cos({
      SecretId: accessKeyId,
      SecretKey: accessKeySecret,
      Protocol: 'http:',
      ServiceDomain: sandbox.url.replace('http://', ''),
    });
    const { Buckets } = await client.getService();
    expect(Buckets.map(({ Name }) => Name)).toEqual(['archive-1250000002', 'logs-1250000002']);
  });
});
