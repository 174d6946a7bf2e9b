import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sumDecimals } from '../../../../src/domain/money.js';
import type { RecordDesk } from '../../../../src/domain/records.js';
import { LISTINGS } from '../../../../src/providers/tencent/datasets/index.js';
import type { TencentState } from '../../../../src/sandbox/tencent/entities/state.js';
import { toText } from '../../../../src/sandbox/tencent/views/amounts.js';
import { openLines, sumLines } from '../../../../src/sandbox/tencent/views/bills.js';
import type { ControlledSandbox } from '../../../helpers/sandbox-control.js';
import { MONTHS, openDesk, openLedger, pagesOf, rowsOf, stateOf, tableNamed } from './open-desk.js';

const LAST = MONTHS[1]!;
/** Enough for several pages in each month. */
const LINES = 18 * 700;

let open: ControlledSandbox;
let desk: RecordDesk;
let state: TencentState;
beforeAll(async () => {
  open = await openLedger({ billLines: LINES });
  desk = await openDesk(open);
  state = await stateOf(open);
});
afterEach(() => open.setFaults([]));
afterAll(() => open.sandbox.close());

/** Rows of all months together. */
async function everyMonth(name: string) {
  const table = tableNamed(desk, name);
  return (await Promise.all(MONTHS.map((month) => rowsOf(table, month)))).flat();
}

describe('reads back the whole ledger:', () => {
  test.each(MONTHS)('the lines of %s', async (month) => {
    const open = openLines(state, month);
    const all = open.slice(0, open.length);
    const rows = await rowsOf(tableNamed(desk, 'bill-lines'), month);
    const fields = ['Id', 'ResourceId', 'ResourceName', 'BusinessCodeName', 'OrderId', 'Currency'];
    expect(rows.map((row) => fields.map((name) => row[name] ?? ''))).toEqual(
      all.flatMap((line) =>
        Array.from({ length: line.parts }, () => [
          ...[line.id, line.resourceId, line.resourceName, line.productName, line.orderId],
          state.currency,
        ]),
      ),
    );
    expect(rows.filter(({ Cost }) => Cost === undefined)).toEqual([]);
    expect(sumDecimals(rows.map((row) => row['RealCost']!))).toBe(
      sumDecimals(all.map(({ cost }) => toText(cost))),
    );
  });

  test('overviews', async () => {
    for (const month of MONTHS) {
      const rows = await rowsOf(tableNamed(desk, 'bill-months'), month);
      expect(sumDecimals(rows.map((row) => row['RealTotalCost']!)), month).toBe(
        sumDecimals(sumLines(state, month).map(({ cost }) => toText(cost))),
      );
    }
  });

  test('orders, their amounts in the currency beside', async () => {
    const rows = await everyMonth('orders');
    expect(rows.map((row) => [row['OrderId'], row['RealTotalCost'], row['ResourceId']]).sort()).toEqual(
      state.orders
        .map(({ id, price, resourceIds }) => [id, String(price), JSON.stringify(resourceIds)])
        .sort(),
    );
    expect(rows.find((row) => row['RealTotalCost'] === '24000')).toMatchObject({
      RealTotalCostInCurrency: '240',
      Currency: 'CNY',
    });
  });

  test('movements of cash, with ids that look like paths', async () => {
    const rows = await everyMonth('transactions');
    expect(rows.map((row) => [row['BillId'], row['Amount']]).sort()).toEqual(
      state.movements.map(({ id, amount }) => [id, String(amount)]).sort(),
    );
    expect(rows.map((row) => row['BillId'])).toContain(`../../${LAST}`);
  });

  test('vouchers of every state, with amounts beyond 2^53', async () => {
    const rows = await rowsOf(tableNamed(desk, 'vouchers'));
    expect(rows.map((row) => [row['VoucherId'], row['Status'], row['Balance'], row['Unit']])).toEqual(
      state.vouchers.map(({ id, status, left }) => [id, status, left, 'micro']),
    );
    expect(rows.map((row) => row['Balance'])).toContain('10000000000000001');
  });

  test('the balance', async () => {
    expect(await rowsOf(tableNamed(desk, 'balance'))).toMatchObject([
      { Uin: '100001000002', CashAccountBalance: '128850', FreezeAmount: '1234', Currency: 'CNY' },
    ]);
  });

  test('what the account holds', async () => {
    const rows = await rowsOf(tableNamed(desk, 'resources'));
    expect(rows.find((row) => row['id'] === 'ins-typicalerp1')).toMatchObject({
      name: '개발 서버',
      region: 'ap-shanghai',
      charge: 'prepaid',
    });
  });
});

test('lines of all months add up to the overviews, also of an odd price in parts', async () => {
  for (const month of MONTHS) {
    const rows = await rowsOf(tableNamed(desk, desk.reconciled), month);
    const sum = sumDecimals(rows.map((row) => row['RealCost']!));
    expect(await desk.overview(month), month).toEqual([{ value: sum, currency: 'CNY' }]);
  }
});

test.each(['bill-lines', 'orders', 'transactions', 'vouchers'])(
  '%s go on from every cursor',
  async (name) => {
    const table = tableNamed(desk, name);
    const month = table.period === 'month' ? LAST : undefined;
    const pages = await pagesOf(table, month);
    const contents = pages.map(({ rows, next }) => ({ rows, next }));
    for (const [place, { next }] of contents.entries()) {
      if (next === undefined) continue;
      const rest = (await pagesOf(table, month, next)).map((page) => ({ rows: page.rows, next: page.next }));
      expect(rest).toEqual(contents.slice(place + 1));
    }
    expect(contents.at(-1)?.next).toBeUndefined();
  },
);

test('a month of 20,000 lines comes in pages of 300, three of them asked for ahead', async () => {
  const large = await openLedger({ billLines: 18 * 20_000 });
  const lines = tableNamed(await openDesk(large), 'bill-lines');
  await large.clearRequests();
  const pages = await pagesOf(lines, MONTHS[4]);
  expect(pages.map(({ rows }) => rows.length)).toEqual([...Array<number>(66).fill(300), 200]);
  expect((await large.requests()).length).toBe(67);
  await large.sandbox.close();
});

test.each([
  ['orders', MONTHS[0], [200, 20]],
  ['vouchers', undefined, [1000, 20]],
] as const)('%s come on several pages', async (name, month, lengths) => {
  const table = tableNamed(await openDesk(open, 'large'), name);
  const pages = await pagesOf(table, month);
  expect(pages.map(({ rows }) => rows.length)).toEqual(lengths);
  expect(await pagesOf(table, month, pages[0]!.next)).toMatchObject([{ rows: pages[1]!.rows }]);
});

test('a cursor of another list is refused', async () => {
  for (const name of ['bill-lines', 'orders'])
    await expect(pagesOf(tableNamed(desk, name), LAST, 'nonsense')).rejects.toMatchObject({
      fault: { kind: 'malformed' },
    });
});

const tables = ['bill-lines', ...LISTINGS.map(({ name }) => name)];

describe.each(tables)('%s', (name) => {
  const read = () => {
    const table = tableNamed(desk, name);
    return pagesOf(table, table.period === 'month' ? LAST : undefined);
  };
  const actionOf = () => tableNamed(desk, name).actions[0]!;

  test('sees through throttling, failures and cut answers', async () => {
    const calm = (await read()).flatMap(({ rows }) => rows);
    const action = actionOf();
    await open.setFaults([
      { kind: 'throttle', rate: 0.3, action },
      { kind: 'http503', rate: 0.1, action },
      { kind: 'truncate', rate: 0.1, action },
    ]);
    expect((await read()).flatMap(({ rows }) => rows)).toEqual(calm);
  });

  test.each([
    ['throttle', 'throttled'],
    ['http500', 'unavailable'],
    ['malformed', 'malformed'],
  ] as const)('fails on %s for good', async (kind, meaning) => {
    await open.setFaults([{ kind, action: actionOf(), rate: 1 }]);
    await expect(read()).rejects.toMatchObject({ action: actionOf(), fault: { kind: meaning } });
  });
});

test.each(['bill-lines', 'orders', 'transactions', 'vouchers'])(
  '%s refuse a page that comes twice',
  async (name) => {
    const table = tableNamed(desk, name);
    await open.setFaults([{ kind: 'duplicate-page', action: table.actions[0]!, rate: 1 }]);
    await expect(pagesOf(table, table.period === 'month' ? LAST : undefined)).rejects.toMatchObject({
      fault: { kind: 'incomplete' },
    });
  },
);
