import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/index.js';
import { at, read, rowsAt } from './read.js';

/** Bills are kept in UTC+8. */
const NOW = new Date(Date.now() + 8 * 3_600_000);
const LAST_MONTH = new Date(Date.UTC(NOW.getUTCFullYear(), NOW.getUTCMonth() - 1, 15))
  .toISOString()
  .slice(0, 7);
const REGION = { RegionId: 'cn-hangzhou' };
const ORDERS = { CreateTimeStart: '2020-01-01T00:00:00Z' };

/** Action, its list, its id, its largest page, other parameters. */
type Case = readonly [name: string, list: string, id: string, most: number, query?: Record<string, string>];

const BY_NUMBER: readonly (readonly [...Case, total: string, page: string, size: string])[] = [
  [
    'bss:QueryBill',
    'Data.Items.Item',
    'RecordID',
    300,
    { BillingCycle: LAST_MONTH },
    'Data.TotalCount',
    'PageNum',
    'PageSize',
  ],
  [
    'bss:QueryOrders',
    'Data.OrderList.Order',
    'OrderId',
    300,
    ORDERS,
    'Data.TotalCount',
    'PageNum',
    'PageSize',
  ],
  [
    'bss:QueryAvailableInstances',
    'Data.InstanceList',
    'InstanceID',
    300,
    {},
    'Data.TotalCount',
    'PageNum',
    'PageSize',
  ],
  [
    'bss:QueryResourcePackageInstances',
    'Data.Instances.Instance',
    'InstanceId',
    300,
    {},
    'Data.TotalCount',
    'PageNum',
    'PageSize',
  ],
  [
    'bss:QuerySavingsPlansInstance',
    'Data.Items',
    'InstanceId',
    300,
    {},
    'Data.TotalCount',
    'PageNum',
    'PageSize',
  ],
  [
    'bss:QueryAccountTransactions',
    'Data.AccountTransactionsList.AccountTransactionsList',
    'TransactionNumber',
    300,
    {},
    'Data.TotalCount',
    'PageNum',
    'PageSize',
  ],
  [
    'bss:QueryEvaluateList',
    'Data.EvaluateList.Evaluate',
    'Name',
    300,
    {},
    'Data.TotalCount',
    'PageNum',
    'PageSize',
  ],
  [
    'bss:QueryRelationList',
    'Data.FinancialRelationInfoList',
    'AccountId',
    300,
    { UserId: '1188000000000013' },
    'Data.TotalCount',
    'PageNum',
    'PageSize',
  ],
  ['domain:QueryDomainList', 'Data.Domain', 'DomainName', 100, {}, 'TotalItemNum', 'PageNum', 'PageSize'],
  ['rd:ListAccounts', 'Accounts.Account', 'AccountId', 100, {}, 'TotalCount', 'PageNumber', 'PageSize'],
  ['rd:ListFoldersForParent', 'Folders.Folder', 'FolderId', 100, {}, 'TotalCount', 'PageNumber', 'PageSize'],
  [
    'ecs:DescribeInstances',
    'Instances.Instance',
    'InstanceId',
    100,
    REGION,
    'TotalCount',
    'PageNumber',
    'PageSize',
  ],
  [
    'vpc:DescribeEipAddresses',
    'EipAddresses.EipAddress',
    'AllocationId',
    100,
    REGION,
    'TotalCount',
    'PageNumber',
    'PageSize',
  ],
  [
    'vpc:DescribeNatGateways',
    'NatGateways.NatGateway',
    'NatGatewayId',
    50,
    REGION,
    'TotalCount',
    'PageNumber',
    'PageSize',
  ],
  [
    'slb:DescribeLoadBalancers',
    'LoadBalancers.LoadBalancer',
    'LoadBalancerId',
    100,
    REGION,
    'TotalCount',
    'PageNumber',
    'PageSize',
  ],
  [
    'rds:DescribeDBInstances',
    'Items.DBInstance',
    'DBInstanceId',
    100,
    REGION,
    'TotalRecordCount',
    'PageNumber',
    'PageSize',
  ],
] as never;

const BY_TOKEN: readonly (readonly [...Case, token: string, size: string, next: string])[] = [
  [
    'bss:DescribeInstanceBill',
    'Data.Items',
    'InstanceID',
    300,
    { BillingCycle: LAST_MONTH },
    'NextToken',
    'MaxResults',
    'Data.NextToken',
  ],
  ['ram:ListUsers', 'Users.User', 'UserName', 1000, {}, 'Marker', 'MaxItems', 'Marker'],
  ['rd:ListAccounts', 'Accounts.Account', 'AccountId', 100, {}, 'NextToken', 'MaxResults', 'NextToken'],
  ['rc:SearchResources', 'Resources', 'ResourceId', 100, {}, 'NextToken', 'MaxResults', 'NextToken'],
  [
    'ecs:DescribeInstances',
    'Instances.Instance',
    'InstanceId',
    100,
    REGION,
    'NextToken',
    'MaxResults',
    'NextToken',
  ],
  ['ecs:DescribeDisks', 'Disks.Disk', 'DiskId', 500, REGION, 'NextToken', 'MaxResults', 'NextToken'],
  [
    'ecs:DescribeSnapshots',
    'Snapshots.Snapshot',
    'SnapshotId',
    100,
    REGION,
    'NextToken',
    'MaxResults',
    'NextToken',
  ],
  [
    'rds:DescribeDBInstances',
    'Items.DBInstance',
    'DBInstanceId',
    100,
    REGION,
    'NextToken',
    'MaxResults',
    'NextToken',
  ],
] as never;

let sandbox: RunningSandbox;
let repeating: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  repeating = await startSandbox({ faults: [{ kind: 'duplicate-page', rate: 1 }] });
});
afterAll(async () => {
  await sandbox.close();
  await repeating.close();
});

describe.each(BY_NUMBER)('%s by number', (name, list, id, most, query, total, page, size) => {
  async function readPage(from: RunningSandbox, scenario: string, number: number) {
    const { status, json } = await read(from, scenario, name, {
      ...query,
      [page]: String(number),
      [size]: String(most),
    });
    expect(status).toBe(200);
    return { ids: rowsAt(json, list).map((row) => row[id]), total: Number(at(json, total)) };
  }

  test('gives every row once', async () => {
    const first = await readPage(sandbox, 'large', 1);
    expect(first.total).toBeGreaterThan(most);
    const pages = Math.ceil(first.total / most);
    const rest = await Promise.all(
      Array.from({ length: pages }, (_, back) => readPage(sandbox, 'large', back + 2)),
    );
    const ids = [...first.ids, ...rest.flatMap((next) => next.ids)];
    expect(new Set(ids).size).toBe(first.total);
    expect(ids).toHaveLength(first.total);
  });

  test('refuses a page that is too large', async () => {
    const { json } = await read(sandbox, 'large', name, { ...query, [page]: '1', [size]: String(most + 1) });
    expect(json['Code']).toMatch(/^Invalid/);
  });

  test('repeats its first page on demand, and claims a row more', async () => {
    const [first, second] = await Promise.all([1, 2].map((number) => readPage(repeating, 'large', number)));
    expect(second).toEqual(first);
    expect(first!.total).toBe((await readPage(sandbox, 'large', 1)).total + 1);
  });
});

describe.each(BY_TOKEN)('%s by token', (name, list, id, most, query, token, size, next) => {
  async function readPage(from: RunningSandbox, scenario: string, from_?: string) {
    const place = from_ === undefined ? {} : { [token]: from_ };
    const { status, json } = await read(from, scenario, name, { ...query, [size]: String(most), ...place });
    expect(status).toBe(200);
    const more = at(json, next);
    return {
      ids: rowsAt(json, list).map((row) => row[id]),
      next: typeof more === 'string' && more !== '' ? more : undefined,
    };
  }

  test('gives every row once', async () => {
    const ids: unknown[] = [];
    let page = await readPage(sandbox, 'large');
    expect(page.next).toBeDefined();
    for (; page.next !== undefined; page = await readPage(sandbox, 'large', page.next)) ids.push(...page.ids);
    ids.push(...page.ids);
    expect(ids.length).toBeGreaterThan(most);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('refuses a token of its own making, or begins anew where the service documents no refusal', async () => {
    if (name.startsWith('ecs:')) {
      expect(await readPage(sandbox, 'large', 'bm9uc2Vuc2U')).toEqual(await readPage(sandbox, 'large'));
      return;
    }
    const { json } = await read(sandbox, 'large', name, { ...query, [token]: 'bm9uc2Vuc2U' });
    expect(json['Code']).toMatch(/^Invalid/);
  });

  test('hands out one token too many on demand, even for a short list', async () => {
    const first = await readPage(repeating, 'members');
    expect(first.next).toBeDefined();
    const second = await readPage(repeating, 'members', first.next);
    expect(second).toEqual({ ids: first.ids, next: undefined });
  });
});

describe('totals that mislead', () => {
  test('paged by token, compute lists have none', async () => {
    const { json } = await read(sandbox, 'large', 'ecs:DescribeInstances', { ...REGION, MaxResults: '10' });
    expect(json['TotalCount']).toBe(0);
  });

  test('paged by token, databases count the page', async () => {
    const { json } = await read(sandbox, 'large', 'rds:DescribeDBInstances', { ...REGION, MaxResults: '30' });
    expect(json['TotalRecordCount']).toBe(30);
  });

  test('of resource plans is a text', async () => {
    const { json } = await read(sandbox, 'typical', 'bss:QueryResourcePackageInstances');
    expect(at(json, 'Data.TotalCount')).toBe('2');
  });
});
