import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listScenarios, startSandbox, type RunningSandbox } from '../../../src/sandbox/index.js';
import { at, read, rowsAt } from './read.js';

const REGION = { RegionId: 'cn-hangzhou' };

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

test('every scenario has an account, and every account its own key', () => {
  const scenarios = listScenarios().filter(({ provider }) => provider === 'alibaba');
  const accounts = sandbox.accounts.filter(({ provider }) => provider === 'alibaba');
  expect(accounts.map(({ scenario }) => scenario)).toEqual(scenarios.map(({ scenario }) => scenario));
  expect(new Set(accounts.map(({ accessKeyId }) => accessKeyId)).size).toBe(accounts.length);
  expect(new Set(accounts.map(({ accountId }) => accountId)).size).toBe(accounts.length);
  expect(accounts.map(({ accountId }) => accountId.length)).toEqual(accounts.map(() => 16));
});

describe('clean', () => {
  test.each([
    ['bss:QueryAvailableInstances', {}, 'Data.InstanceList'],
    ['bss:QueryCashCoupons', {}, 'Data.CashCoupon'],
    ['bss:QueryPrepaidCards', {}, 'Data.PrepaidCard'],
    ['bss:QueryResourcePackageInstances', {}, 'Data.Instances.Instance'],
    ['bss:QuerySavingsPlansInstance', {}, 'Data.Items'],
    [
      'bss:QueryOrders',
      { PaymentStatus: 'Unpaid', CreateTimeStart: '2020-01-01T00:00:00Z' },
      'Data.OrderList.Order',
    ],
    ['bss:QueryEvaluateList', { Type: '1' }, 'Data.EvaluateList.Evaluate'],
    ['ram:ListUsers', {}, 'Users.User'],
    ['domain:QueryDomainList', { PageNum: '1', PageSize: '20' }, 'Data.Domain'],
    ['ecs:DescribeInstances', REGION, 'Instances.Instance'],
    ['ecs:DescribeDisks', REGION, 'Disks.Disk'],
    ['rds:DescribeDBInstances', REGION, 'Items.DBInstance'],
  ])('%s %j is empty', async (name, query, list) => {
    expect(rowsAt((await read(sandbox, 'clean', name, query)).json, list)).toEqual([]);
  });

  test('was billed once, and not lately', async () => {
    const here = new Date(Date.now() + 8 * 3_600_000);
    const items = async (back: number): Promise<readonly unknown[]> => {
      const first = new Date(Date.UTC(here.getUTCFullYear(), here.getUTCMonth() - back, 1));
      const query = { BillingCycle: first.toISOString().slice(0, 7) };
      return rowsAt((await read(sandbox, 'clean', 'bss:DescribeInstanceBill', query)).json, 'Data.Items');
    };
    expect(await Promise.all([items(0), items(1)])).toMatchObject([[{ ProductCode: 'domain' }], []]);
    expect(await items(3)).toHaveLength(2);
  });

  test('has no role of a closure, in no directory', async () => {
    const role = { RoleName: 'AliyunServiceRoleForAccountDeletion' };
    expect((await read(sandbox, 'clean', 'ram:GetRole', role)).json['Code']).toBe('EntityNotExist.Role');
    expect((await read(sandbox, 'cooling-down', 'ram:GetRole', role)).status).toBe(200);
    expect((await read(sandbox, 'restored', 'ram:GetRole', role)).status).toBe(404);
    const { status, json } = await read(sandbox, 'clean', 'rd:GetResourceDirectory');
    expect([status, json['Code']]).toEqual([404, 'ResourceDirectoryNotInUse']);
  });
});

describe('typical', () => {
  test('shows some things in one view only', async () => {
    const found = await read(sandbox, 'typical', 'rc:SearchResources', { MaxResults: '100' });
    const indexed = rowsAt(found.json, 'Resources').map((row) => row['ResourceId']);
    const listed = await read(sandbox, 'typical', 'bss:QueryAvailableInstances', { PageSize: '300' });
    const billed = rowsAt(listed.json, 'Data.InstanceList').map((row) => row['InstanceID']);
    expect(indexed).toContain('alb-hzz6typical000001');
    expect(billed).not.toContain('alb-hzz6typical000001');
    expect(indexed).toContain('typical-assets');
    expect(billed).not.toContain('typical-assets');
    expect([...indexed, ...billed]).not.toContain('static.typical-example.com');
  });

  test('has a name that holds control characters', async () => {
    const { json } = await read(sandbox, 'typical', 'ecs:DescribeInstances', { RegionId: 'cn-shanghai' });
    expect(at(json, 'Instances.Instance.0.InstanceName')).toBe('\u001b[31mred\nnewline\u001b]0;title\u0007');
  });

  test('has one domain in force and one that has expired', async () => {
    const { json } = await read(sandbox, 'typical', 'domain:QueryDomainList', {
      PageNum: '1',
      PageSize: '20',
    });
    const states = rowsAt(json, 'Data.Domain').map((row) => [
      row['ExpirationDateStatus'],
      row['DomainStatus'],
    ]);
    expect(states).toEqual([
      ['1', '3'],
      ['2', '2'],
    ]);
  });
});

test('in-debt owes and is locked', async () => {
  const { json } = await read(sandbox, 'in-debt', 'bss:QueryAccountBalance');
  expect(at(json, 'Data.AvailableAmount')).toBe('-5,600.00');
  const locked = await read(sandbox, 'in-debt', 'ecs:DescribeInstances', {
    ...REGION,
    LockReason: 'financial',
  });
  expect(locked.json['TotalCount']).toBe(1);
});

test('restored owes what came up in the cool-down', async () => {
  const { json } = await read(sandbox, 'restored', 'bss2:GetFundAccountAvailableAmount');
  expect(json).toMatchObject({ UnclearedAmount: '23.10', CurrentMonthUnclearedAmount: '23.10' });
});

test('the member sees the directory of its management account', async () => {
  const [admin, member] = ['org-admin', 'org-member'].map((name) =>
    sandbox.accounts.find(({ scenario }) => scenario === name)!,
  );
  const { json } = await read(sandbox, 'org-member', 'rd:GetResourceDirectory');
  expect(at(json, 'ResourceDirectory.MasterAccountId')).toBe(admin!.accountId);
  const listed = await read(sandbox, 'org-admin', 'rd:ListAccounts');
  expect(rowsAt(listed.json, 'Accounts.Account').map((row) => row['AccountId'])).toContain(member!.accountId);
});

test('finance relations tell the two sides apart', async () => {
  const info = async (scenario: string): Promise<unknown> => {
    const { accountId } = sandbox.accounts.find((account) => account.scenario === scenario)!;
    const { json } = await read(sandbox, scenario, 'bss:QueryFinancialAccountInfo', { UserId: accountId });
    return at(json, 'Data.AccountType');
  };
  expect(await Promise.all([info('org-admin'), info('org-member'), info('clean')])).toEqual([
    'MASTER',
    'MEMBER',
    undefined,
  ]);
});

test('large follows the wanted number of resources', async () => {
  const small = await startSandbox({ resources: 3 });
  const { json } = await read(small, 'large', 'ecs:DescribeInstances', REGION);
  expect(json['TotalCount']).toBe(3);
  await small.close();
});
