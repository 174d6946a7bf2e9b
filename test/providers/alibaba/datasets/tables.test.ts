import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiError } from '../../../../src/domain/errors.js';
import { sumDecimals } from '../../../../src/domain/money.js';
import type { RecordDesk, RecordPage } from '../../../../src/domain/records.js';
import { lastMonths } from '../../../../src/domain/time.js';
import { LISTINGS } from '../../../../src/providers/alibaba/datasets/index.js';
import type { AlibabaState } from '../../../../src/sandbox/alibaba/entities/state.js';
import { groupLines, openLines, selectSums } from '../../../../src/sandbox/alibaba/views/bills.js';
import type { FaultKind } from '../../../../src/sandbox/index.js';
import { openSandbox, type ControlledSandbox } from '../../../helpers/sandbox-control.js';
import { openDesk, pagesOf, rowsOf, tableNamed } from './open-desk.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const MONTHS = lastMonths(new Date(NOW), 18, 8);
const LAST = MONTHS[1]!;
/** Enough for several pages in each month. */
const LINES = 18 * 700;

let open: ControlledSandbox;
let desk: RecordDesk;
let state: AlibabaState;
beforeAll(async () => {
  // The signature counts, and it is as old as this machine's clock says.
  const offset = NOW - Date.now();
  open = await openSandbox({ billLines: LINES, now: () => Date.now() + offset });
  desk = await openDesk(open.sandbox);
  const answer = await fetch(`${open.sandbox.url}/_sandbox/state`);
  const { accounts } = (await answer.json()) as { accounts: { scenario: string; entities: AlibabaState }[] };
  state = accounts.find(({ scenario }) => scenario === 'typical')!.entities;
});
afterAll(() => open.sandbox.close());

const micros = (amount: number): string => String(amount / 1e6);
const plain = (amount: string | undefined): string => sumDecimals([amount ?? 'none']);
const hundredths = (amount: number): string => sumDecimals([(amount / 1e6).toFixed(2)]);

/** Rows of all months together. */
async function everyMonth(name: string) {
  const table = tableNamed(desk, name);
  return (await Promise.all(MONTHS.map((month) => rowsOf(table, month)))).flat();
}

describe('reads back the whole ledger:', () => {
  test.each(MONTHS)('the lines of %s', async (month) => {
    const all = openLines(state, month);
    const rows = await rowsOf(tableNamed(desk, 'bill-lines'), month);
    const fields = [
      'InstanceID',
      'NickName',
      'ProductName',
      'Item',
      'Tag',
      'Usage',
      'PretaxGrossAmount',
      'PretaxAmount',
    ];
    expect(rows.map((row) => fields.map((name) => row[name] ?? ''))).toEqual(
      all
        .slice(0, all.length)
        .map((line) => [
          ...[line.instanceId, line.nickName, line.product.name, line.item, line.tag, line.usage],
          ...[micros(line.gross), micros(line.gross - line.discount)],
        ]),
    );
  });

  test('settlements and overviews', async () => {
    for (const month of MONTHS) {
      const sums = selectSums(state, month, {});
      const settled = await rowsOf(tableNamed(desk, 'bill-settlements'), month);
      expect(settled.map((row) => [row['RecordID'], row['PaymentAmount']])).toEqual(
        groupLines(sums, ({ recordId }) => recordId).map(({ recordId, paid }) => [recordId, micros(paid)]),
      );
      const overview = await rowsOf(tableNamed(desk, 'bill-months'), month);
      const total = sums.reduce((sum, { gross, discount }) => sum + gross - discount, 0);
      expect(sumDecimals(overview.map((row) => row['PretaxAmount']!))).toBe(micros(total));
    }
  });

  test('orders', async () => {
    const rows = await everyMonth('orders');
    expect(rows.map((row) => [row['OrderId'], plain(row['PretaxAmount'])]).sort()).toEqual(
      state.orders.map(({ id, net }) => [id, hundredths(net)]).sort(),
    );
  });

  test('transactions', async () => {
    const rows = await everyMonth('transactions');
    expect(rows.map((row) => [row['TransactionNumber'], plain(row['Amount'])]).sort()).toEqual(
      state.transactions.map(({ number, amount }) => [number, hundredths(amount)]).sort(),
    );
  });

  test('invoiced bills, with ids beyond 2^53 and numbers that look like paths', async () => {
    const rows = await rowsOf(tableNamed(desk, 'invoiced-bills'));
    expect(rows.map((row) => [row['Id'], row['BillId'], row['OutBizId'], row['CanInvoiceAmount']])).toEqual(
      state.evaluations.map(({ id, billId, outBizId, invoiceable }) => [
        id,
        billId,
        outBizId,
        String(invoiceable),
      ]),
    );
    expect(rows.map((row) => row['OutBizId'])).toContain('../../x');
  });

  test.each([
    [
      'vouchers',
      'CashCouponId',
      (of: AlibabaState) => of.cashCoupons.map(({ id, balance }) => [id, balance]),
    ],
    [
      'prepaid-cards',
      'PrepaidCardId',
      (of: AlibabaState) => of.prepaidCards.map(({ id, balance }) => [id, balance]),
    ],
  ] as const)('%s', async (name, id, expected) => {
    const rows = await rowsOf(tableNamed(desk, name));
    expect(rows.map((row) => [row[id], plain(row['Balance'])])).toEqual(
      expected(state).map(([number, balance]) => [number, hundredths(Number(balance))]),
    );
  });

  test('plans', async () => {
    const plans = await rowsOf(tableNamed(desk, 'resource-plans'));
    expect(plans.map((row) => [row['InstanceId'], row['ApplicableProducts']])).toEqual(
      state.resourcePackages.map(({ id, products }) => [id, JSON.stringify({ Product: products })]),
    );
    const savings = await rowsOf(tableNamed(desk, 'savings-plans'));
    expect(savings.map((row) => row['InstanceId'])).toEqual(state.savingsPlans.map(({ id }) => id));
  });

  test('balances, their thousands commas taken out', async () => {
    const [balance] = await rowsOf(tableNamed(desk, 'balance'));
    const [fund] = await rowsOf(tableNamed(desk, 'fund-account'));
    const [withdrawable] = await rowsOf(tableNamed(desk, 'withdrawable'));
    const cash = hundredths(state.funds.cash);
    expect([balance?.['AvailableCashAmount'], fund?.['CashAmount'], withdrawable?.['CashAmount']]).toEqual([
      cash,
      cash,
      cash,
    ]);
  });

  test('resources, each once', async () => {
    const ids = (await rowsOf(tableNamed(desk, 'resources'))).map((row) => row['id']);
    expect(ids).toContain('i-bp1typicalweb001');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('lines of every month add up to the overview', async () => {
  for (const month of MONTHS) {
    const rows = await rowsOf(tableNamed(desk, 'bill-lines'), month);
    const total = sumDecimals(rows.map((row) => row['PretaxAmount']!));
    expect(await desk.overview(month), month).toEqual([{ value: total, currency: 'CNY' }]);
  }
});

test('goes on from every cursor', async () => {
  const table = tableNamed(desk, 'bill-lines');
  const whole = await pagesOf(table, LAST);
  expect(whole.length).toBeGreaterThan(2);
  for (const [index, { next }] of whole.entries()) {
    if (next === undefined) continue;
    const rest = await pagesOf(table, LAST, next);
    expect(rest.map(contents)).toEqual(whole.slice(index + 1).map(contents));
  }
});

test('asks for no page larger than the provider gives', async () => {
  await open.clearRequests();
  for (const table of desk.tables) await pagesOf(table, table.period === 'month' ? LAST : undefined);
  const caps: Readonly<Record<string, number>> = {
    'bss:DescribeInstanceBill': 300,
    'bss:QueryBill': 300,
    'bss:QueryOrders': 20,
    'bss:QueryAccountTransactions': 100,
    'bss:QueryEvaluateList': 300,
    'bss:QueryResourcePackageInstances': 300,
    'bss:QuerySavingsPlansInstance': 100,
  };
  const requests = (await open.requests()).filter(({ action }) => action in caps);
  expect(new Set(requests.map(({ action }) => action))).toEqual(new Set(Object.keys(caps)));
  for (const { action, parameters } of requests)
    expect(Number(parameters['PageSize'] ?? parameters['MaxResults']), action).toBe(caps[action]);
});

describe.each(LISTINGS)('$name', ({ name, period, action: { id: action } }) => {
  const read = (): Promise<readonly RecordPage[]> =>
    pagesOf(tableNamed(desk, name), period === 'month' ? LAST : undefined);

  test('sees through throttling, failures and cut answers', async () => {
    const calm = await read();
    await open.setFaults([
      { kind: 'throttle', rate: 0.3, action },
      { kind: 'http503', rate: 0.1, action },
      { kind: 'truncate', rate: 0.1, action },
    ]);
    const stormy = await read().finally(() => open.setFaults([]));
    expect(stormy.map(contents)).toEqual(calm.map(contents));
  });

  test.each<FaultKind>(['throttle', 'http500', 'reset', 'truncate', 'malformed', 'lost-reply'])(
    'fails as the call when it is disturbed by %s for good',
    async (kind) => {
      await open.setFaults([{ kind, rate: 1, action }]);
      const error: unknown = await read().then(
        () => undefined,
        (caught: unknown) => caught,
      );
      await open.setFaults([]);
      expect(error).toBeInstanceOf(ApiError);
      expect((error as ApiError).action).toBe(action);
    },
  );
});

test.each(['bill-lines', 'bill-settlements', 'orders', 'transactions', 'invoiced-bills'])(
  '%s is incomplete where pages come twice',
  async (name) => {
    const table = tableNamed(desk, name);
    await open.setFaults([{ kind: 'duplicate-page', rate: 1, action: table.actions[0]! }]);
    const error: unknown = await pagesOf(table, table.period === 'month' ? LAST : undefined).catch(
      (caught: unknown) => caught,
    );
    await open.setFaults([]);
    expect(error).toMatchObject({ fault: { kind: 'incomplete' } });
  },
);

test('one month of the account "ledger-gap" lies apart from its overview', async () => {
  const apart = await openDesk(open.sandbox, 'ledger-gap');
  const table = tableNamed(apart, 'bill-lines');
  const differing: string[] = [];
  for (const month of MONTHS) {
    const rows = await rowsOf(table, month);
    const [claimed] = await apart.overview(month);
    if (sumDecimals(rows.map((row) => row['PretaxAmount']!)) !== claimed?.value) differing.push(month);
  }
  expect(differing).toEqual([MONTHS[3]]);
});

test('the running month of "moving-month" is incomplete once, then whole', async () => {
  const moving = await openDesk(open.sandbox, 'moving-month');
  const table = tableNamed(moving, 'bill-lines');
  await expect(pagesOf(table, MONTHS[0])).rejects.toMatchObject({ fault: { kind: 'incomplete' } });
  const rows = await rowsOf(table, MONTHS[0]);
  expect(rows).toHaveLength(LINES / 18 + 1);
});

/** A page without what no two answers share. */
function contents({ rows, next }: RecordPage): unknown {
  return { rows, next };
}
