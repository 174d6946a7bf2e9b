import { XMLParser } from 'fast-xml-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alibaba } from '../../../src/sandbox/alibaba/index.js';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/index.js';
import { ask } from './ask.js';
import { at, read, rowsAt } from './read.js';

const REGION = { RegionId: 'cn-hangzhou' };

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

async function control(method: string, path: string, body: unknown): Promise<void> {
  const { status } = await fetch(`${sandbox.url}/_sandbox/${path}`, { method, body: JSON.stringify(body) });
  expect(status).toBe(200);
}

function advance(advanceSeconds: number): Promise<void> {
  return control('POST', 'clock', { advanceSeconds });
}

function patch(scenario: string, entities: object): Promise<void> {
  return control('PATCH', 'state', { provider: 'alibaba', scenario, entities });
}

describe('parameters', () => {
  test.each([
    ['ecs:DescribeInstances', { ...REGION, Regionid: 'x' }, 400, 'InvalidParameter'],
    ['ecs:DescribeInstances', {}, 400, 'MissingRegionId'],
    ['ecs:DescribeInstances', { RegionId: 'cn-nowhere' }, 404, 'InvalidRegionId.NotFound'],
    ['ecs:DescribeInstances', { ...REGION, InstanceIds: 'i-1,i-2' }, 400, 'InvalidParameter'],
    ['ecs:DescribeInstances', { ...REGION, DryRun: 'true' }, 400, 'DryRunOperation'],
    ['ecs:DescribeInstances', { ...REGION, HpcClusterId: 'x' }, 400, 'InvalidParameter'],
    ['ecs:DescribeDisks', { ...REGION, Status: 'Lost' }, 400, 'InvalidStatus'],
    ['domain:QueryDomainList', { PageNum: '1' }, 400, 'MissingPageSize'],
    ['bss:QueryBill', {}, 400, 'MissingBillingCycle'],
    ['bss:QueryBill', { BillingCycle: '2026-10', PageNum: '0' }, 400, 'InvalidPageNum'],
    ['bss:QueryBill', { BillingCycle: '2026-10', IsHideZeroCharge: 'yes' }, 400, 'InvalidIsHideZeroCharge'],
    ['bss:QueryFinancialAccountInfo', { UserId: '1188000000000099' }, 400, 'NotAuthorized'],
    ['bss:QueryAvailableInstances', { Region: 'cn-hangzhou' }, 400, 'MissingProductCode'],
    ['ram:ListPoliciesForUser', {}, 400, 'MissingParameter.UserName'],
    ['ram:ListPoliciesForUser', { UserName: 'nobody' }, 404, 'EntityNotExist.User'],
    ['rd:GetAccountDeletionStatus', {}, 400, 'InvalidParameter.AccountId'],
  ])('%s with %j: %i %s', async (name, query, status, code) => {
    const answer = await read(
      sandbox,
      'typical',
      name,
      name.startsWith('rd:') ? { AccountId: '1', ...query } : query,
    );
    expect([answer.status, answer.json['Code']]).toEqual([status, code]);
  });

  test.each([
    [{}, 'MissingParameter.AccountId'],
    [{ AccountId: '42' }, 'InvalidParameter.AccountId'],
    [{ AccountId: '1188000000000099' }, 'EntityNotExists.Account'],
  ])('a member asked for by %j: %s', async (query, code) => {
    expect((await read(sandbox, 'members', 'rd:CheckAccountDelete', query)).json['Code']).toBe(code);
  });

  test('may come in a form', async () => {
    const answer = await ask({
      url: sandbox.url,
      keys: sandbox.accounts[1]!,
      action: 'DescribeInstances',
      version: '2014-05-26',
      body: 'RegionId=cn-shanghai&Tag.1.Key=none',
    });
    expect(JSON.parse(answer.text)).toMatchObject({ TotalCount: 0 });
  });

  test('narrow a list', async () => {
    const narrowed = async (query: Record<string, string>): Promise<number> =>
      Number(
        (await read(sandbox, 'typical', 'ecs:DescribeInstances', { ...REGION, ...query })).json['TotalCount'],
      );
    expect(await narrowed({})).toBe(2);
    expect(await narrowed({ InstanceIds: '["i-bp1typicalweb002"]' })).toBe(1);
    expect(await narrowed({ 'Tag.1.Key': 'env', 'Tag.1.Value': 'prod' })).toBe(1);
    expect(await narrowed({ InstanceChargeType: 'PostPaid' })).toBe(0);
  });
});

describe('billing refuses what is asked wrongly on HTTP 200', () => {
  test.each([
    ['bss:QueryBill', { BillingCycle: '2026-13' }, 'InvalidBillingCycle'],
    ['bss:DescribeInstanceBill', { BillingCycle: '2020-01' }, 'InvalidBillingCycle'],
    ['bss:InquiryPriceRefundInstance', { InstanceId: 'i-none', ProductCode: 'ecs' }, 'ResourceNotExists'],
  ])('%s with %j', async (name, query, code) => {
    const { status, json } = await read(sandbox, 'typical', name, query);
    expect([status, json['Success'], json['Code']]).toEqual([200, false, code]);
  });
});

describe('bills', () => {
  const month = (back: number): string => {
    const here = new Date(Date.now() + 8 * 3_600_000);
    return new Date(Date.UTC(here.getUTCFullYear(), here.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  };
  const micros = (rows: readonly Readonly<Record<string, unknown>>[], member: string): number =>
    rows.reduce((total, row) => total + Math.round(Number(row[member]) * 1e6), 0);

  test.each([0, 1, 2, 7])('agree in all three views, %i months back', async (back) => {
    const query = { BillingCycle: month(back) };
    const overview = rowsAt(
      (await read(sandbox, 'typical', 'bss:QueryBillOverview', query)).json,
      'Data.Items.Item',
    );
    const all = { ...query, PageSize: '300' };
    const bill = rowsAt((await read(sandbox, 'typical', 'bss:QueryBill', all)).json, 'Data.Items.Item');
    const most = { ...query, MaxResults: '300', IsBillingItem: 'true' };
    const lines = rowsAt(
      (await read(sandbox, 'typical', 'bss:DescribeInstanceBill', most)).json,
      'Data.Items',
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const member of ['PretaxGrossAmount', 'PretaxAmount', 'OutstandingAmount', 'PaymentAmount']) {
      const total = micros(lines, member);
      expect([member, micros(overview, member), micros(bill, member)]).toEqual([member, total, total]);
    }
  });

  test('of a day hold that day only; a date outside the month is ignored', async () => {
    const count = async (date: string): Promise<number> => {
      const query = { BillingCycle: month(1), Granularity: 'DAILY', BillingDate: date, MaxResults: '300' };
      return rowsAt((await read(sandbox, 'in-debt', 'bss:DescribeInstanceBill', query)).json, 'Data.Items')
        .length;
    };
    expect(await count(`${month(1)}-01`)).toBe(0);
    expect(await count(`${month(2)}-01`)).toBeGreaterThan(0);
  });

  test('that are unpaid turn up in balance and fund account', async () => {
    const balance = await read(sandbox, 'small-sums', 'bss:QueryAccountBalance');
    expect(balance.json['Data']).toMatchObject({ AvailableAmount: '793.00', AvailableCashAmount: '800.00' });
    const fund = await read(sandbox, 'small-sums', 'bss2:GetFundAccountAvailableAmount');
    expect(fund.json).toMatchObject({
      HistoryMonthUnclearedAmount: '7.00',
      CurrentMonthUnclearedAmount: '0.00',
    });
  });

  test('come back in exact numbers, ids beyond 2^53 included', async () => {
    const { text } = await read(sandbox, 'typical', 'bss:QueryEvaluateList', { Type: '1' });
    expect(text).toMatch(/"BillId":9\d{18},/);
    expect(text).toContain('"CanInvoiceAmount":-3600');
  });
});

test('orders without dates are those of the last hour', async () => {
  const count = async (query: Record<string, string>): Promise<unknown> =>
    at((await read(sandbox, 'typical', 'bss:QueryOrders', query)).json, 'Data.TotalCount');
  expect(await count({ PaymentStatus: 'Unpaid' })).toBe(0);
  expect(await count({ PaymentStatus: 'Unpaid', CreateTimeStart: '2020-01-01T00:00:00Z' })).toBe(1);
});

test('a refund gives back the part of the price that is left', async () => {
  const query = { InstanceId: 'i-bp1typicalweb001', ProductCode: 'ecs', ProductType: '' };
  const { json } = await read(sandbox, 'typical', 'bss:InquiryPriceRefundInstance', query);
  const amount = Number(at(json, 'Data.RefundAmount'));
  expect(amount).toBeGreaterThan(600);
  expect(amount).toBeLessThan(800);
});

describe('the check of a member', () => {
  const check = (name: string, AccountId: string) => read(sandbox, 'members', name, { AccountId });
  const result = async (id: string): Promise<unknown> =>
    (await check('rd:GetAccountDeletionCheckResult', id)).json['AccountDeletionCheckResultInfo'];

  test('has to be started', async () => {
    expect((await check('rd:GetAccountDeletionCheckResult', '1188000000000071')).status).toBe(404);
  });

  test('is complete at the second look', async () => {
    await check('rd:CheckAccountDelete', '1188000000000073');
    expect(await result('1188000000000073')).toEqual({ Status: 'PreChecking' });
    expect(await result('1188000000000073')).toMatchObject({
      Status: 'PreCheckComplete',
      AllowDelete: 'false',
      NotAllowReason: [{ CheckId: 'NON_SP_ecs' }, { CheckId: 'NON_SP_bill' }],
      AbandonableChecks: [{ CheckId: 'NON_SP_cs' }],
    });
  });

  test('is complete after a few seconds', async () => {
    await check('rd:CheckAccountDelete', '1188000000000072');
    await advance(5);
    const found = await result('1188000000000072');
    expect(found).toMatchObject({ AllowDelete: 'true', AbandonableChecks: [{}, {}] });
    expect(found).not.toHaveProperty('NotAllowReason');
  });

  test('is not for an invited account', async () => {
    const { status, json } = await check('rd:CheckAccountDelete', '1188000000000074');
    expect([status, json['Code']]).toEqual([409, 'AccountTypeOrStatusMismatch']);
  });

  test('is not for a member to start', async () => {
    const { status } = await read(sandbox, 'org-member', 'rd:CheckAccountDelete', {
      AccountId: '1188000000000061',
    });
    expect(status).toBe(403);
  });

  test('a deletion that runs shows in list and status', async () => {
    const { json } = await check('rd:GetAccountDeletionStatus', '1188000000000075');
    expect(json['RdAccountDeletionStatus']).toMatchObject({
      Status: 'Deleting',
      DeletionType: '1',
      CreateTime: expect.stringMatching(/\+08:00$/) as unknown,
    });
    const members = rowsAt((await read(sandbox, 'members', 'rd:ListAccounts')).json, 'Accounts.Account');
    expect(members.flatMap((member) => member['DeletionStatus'] ?? [])).toEqual(['Deleting']);
  });
});

test('the deletion of members is allowed and forbidden as a whole, and stays so', async () => {
  const { json } = await read(sandbox, 'org-admin', 'rd:SetMemberDeletionPermission', { Status: 'Enabled' });
  expect(json['MemberDeletionStatus']).toBe('Enabled');
  const snapshot: unknown = JSON.parse(JSON.stringify(sandbox.snapshot()));
  await sandbox.close();
  sandbox = await startSandbox({ snapshot });
  const { json: after } = await read(sandbox, 'org-admin', 'rd:GetResourceDirectory');
  expect(at(after, 'ResourceDirectory.MemberDeletionStatus')).toBe('Enabled');
});

test('the older version of the directory service has the same actions', async () => {
  const keys = sandbox.accounts.find(({ scenario }) => scenario === 'members')!;
  const { status } = await ask({ url: sandbox.url, keys, action: 'ListAccounts', version: '2020-03-31' });
  expect(status).toBe(200);
});

test('the index of resources answers only where it is switched on', async () => {
  await patch('clean', { resourceCenter: { service: 'Disabled' } });
  const { status, json } = await read(sandbox, 'clean', 'rc:SearchResources');
  expect([status, json['Code']]).toEqual([400, 'ServiceNotEnabled']);
  const { json: service } = await read(sandbox, 'clean', 'rc:GetResourceCenterServiceStatus');
  expect(service).toMatchObject({ ServiceStatus: 'Disabled', InitialStatus: 'Finished' });
});

test.each([
  ['ram:ListUsers', 403, 'NoPermission'],
  ['rd:GetResourceDirectory', 403, 'NoPermission'],
  ['rc:SearchResources', 403, 'NoPermission'],
  ['ims:GetAccountSummary', 403, 'NoPermission'],
  ['ecs:DescribeRegions', 403, 'Forbidden.RAM'],
  ['vpc:DescribeEipAddresses', 403, 'Forbidden.RAM'],
  ['slb:DescribeLoadBalancers', 403, 'Forbidden.RAM'],
  ['rds:DescribeDBInstances', 403, 'Forbidden.RAM'],
  ['domain:QueryDomainList', 403, 'Forbidden.RAM'],
  ['bss:QueryAccountBalance', 400, 'NotAuthorized'],
  ['bss2:GetFundAccountAvailableAmount', 400, 'NotAuthorized'],
])('%s is denied with %i %s', async (name, status, code) => {
  const answer = await read(sandbox, 'denied', name);
  expect([answer.status, answer.json['Code']]).toEqual([status, code]);
});

test('one action can be denied, to the owner too', async () => {
  await patch('clean', { permissions: { deny: ['ram:ListUsers'] } });
  expect((await read(sandbox, 'clean', 'ram:ListUsers')).status).toBe(403);
  expect((await read(sandbox, 'clean', 'ram:ListAccessKeys')).status).toBe(200);
});

test('a malformed answer keeps its envelope and loses its sense', async () => {
  await control('PUT', 'faults', { faults: [{ kind: 'malformed', rate: 1 }] });
  const { status, json } = await read(sandbox, 'clean', 'bss:QueryCashCoupons');
  expect(status).toBe(200);
  expect(json).toMatchObject({ Code: 'Success', Success: true, Data: ['[]'] });
});

test.each([
  ['throttle', 400, 'Throttling.User'],
  ['http500', 500, 'InternalError'],
  ['http503', 503, 'ServiceUnavailable'],
])('the fault %s is worded %i %s', async (kind, status, code) => {
  await control('PUT', 'faults', { faults: [{ kind, rate: 1 }] });
  const answer = await read(sandbox, 'clean', 'sts:GetCallerIdentity');
  expect([answer.status, answer.json['Code']]).toEqual([status, code]);
});

test('a malformed XML answer is still XML, with nothing in it that was asked for', () => {
  const body = '<?xml version="1.0"?>\n<Result><Owner><ID>1</ID></Owner><Buckets></Buckets></Result>';
  const spoilt = alibaba.malform({ status: 200, headers: { 'content-type': 'application/xml' }, body }).body;
  const { Result } = new XMLParser().parse(spoilt) as { Result: unknown };
  expect(Result).toBe('<Owner><ID>1</ID></Owner><Buckets></Buckets>');
});
