import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sumDecimals } from '../../../../src/domain/money.js';
import type { RecordDesk } from '../../../../src/domain/records.js';
import { lastMonths } from '../../../../src/domain/time.js';
import { compactMonth } from '../../../../src/providers/naver/calendar.js';
import type { BillLine } from '../../../../src/sandbox/naver/entities/billing.js';
import type { NaverState } from '../../../../src/sandbox/naver/entities/state.js';
import { typical } from '../../../../src/sandbox/naver/seed/typical.js';
import { demandOf, openLines } from '../../../../src/sandbox/naver/views/lines.js';
import { openSandbox, type ControlledSandbox } from '../../../helpers/sandbox-control.js';
import { openDesk, readPages, readRows, tableOf, type Named } from './read.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');
/** Makes three pages a month. */
const BILL_LINES = 24 * 2_040;
const MONTH = '2026-10';

let open: ControlledSandbox;
let desk: RecordDesk;
let state: NaverState;
beforeAll(async () => {
  open = await openSandbox({ now: () => NOW, billLines: BILL_LINES });
  desk = await openDesk(open.sandbox);
  state = typical.seed({ now: NOW, seed: 1, resources: 1_000, billLines: BILL_LINES });
});
afterAll(() => open.sandbox.close());

const linesOf = (month: string): readonly BillLine[] => openLines(state, month).slice(0, 1e9);
const plain = (micros: number): string => String(micros / 1e6);
const sumOf = (rows: readonly Named[], column: string): string =>
  sumDecimals(rows.map((row) => row[column] ?? '0'));

describe('bill-lines', () => {
  it('gives every line of the ledger, to the letter', async () => {
    const rows = await readRows(tableOf(desk, 'bill-lines'), { month: MONTH });
    expect(
      rows.map((row) => [
        row['contract.contractNo'],
        row['demandType.codeName'],
        row['demandTypeDetail.codeName'],
        row['useAmount'],
        row['demandAmount'],
        row['unitUsageQuantity'],
      ]),
    ).toEqual(
      linesOf(MONTH).map((line) => [
        line.contract.no,
        line.contract.type.codeName,
        line.detail.codeName,
        plain(line.used),
        plain(demandOf(line)),
        plain(line.quantity),
      ]),
    );
  });

  it('names account, month, currency and bill on each', async () => {
    for (const row of await readRows(tableOf(desk, 'bill-lines'), { month: MONTH })) {
      expect(row).toMatchObject({ memberNo: '2920002', demandMonth: '202610', currency: 'KRW' });
      expect(row['demandNo']).toBe('420261001');
    }
  });

  it('takes the won where an old row names no currency', async () => {
    const [row] = await readRows(tableOf(desk, 'bill-lines'), { month: '2024-11' });
    expect(row).toMatchObject({ currency: 'KRW', 'payCurrency.code': undefined });
  });

  it('goes on from every cursor', async () => {
    const table = tableOf(desk, 'bill-lines');
    const pages = await readPages(table, { month: MONTH });
    expect(pages.map(({ rows }) => rows.length)).toEqual([1_000, 1_000, 45]);
    for (const [index, { next }] of pages.entries()) {
      if (next === undefined) continue;
      const rest = await readPages(table, { month: MONTH, cursor: next });
      expect(rest.map(({ rows }) => rows)).toEqual(pages.slice(index + 1).map(({ rows }) => rows));
    }
  });

  it('asks for the largest pages there are', async () => {
    await open.clearRequests();
    await readPages(tableOf(desk, 'bill-lines'), { month: MONTH });
    const asked = (await open.requests()).filter(({ action }) => action.endsWith('ContractDemandCostList'));
    expect(asked.map(({ parameters }) => [parameters['pageNo'], parameters['pageSize']])).toEqual(
      ['1', '2', '3'].map((page) => [page, '1000']),
    );
  });

  it('has none in the running month', async () => {
    expect(await readRows(tableOf(desk, 'bill-lines'), { month: '2026-11' })).toEqual([]);
  });

  it.each(['nonsense', '202609/2.1000.2045', '202610/two'])('refuses the cursor %s', async (cursor) => {
    await expect(readPages(tableOf(desk, 'bill-lines'), { month: MONTH, cursor })).rejects.toMatchObject({
      fault: { kind: 'malformed' },
    });
  });
});

describe('bill-months', () => {
  it('adds up to the lines, product by product', async () => {
    const products = await readRows(tableOf(desk, 'bill-months'), { month: MONTH });
    const lines = await readRows(tableOf(desk, 'bill-lines'), { month: MONTH });
    for (const product of products) {
      const own = lines.filter((line) => line['demandType.code'] === product['productDemandType.code']);
      expect(sumOf(own, 'useAmount')).toBe(product['useAmount']);
    }
    expect(sumOf(products, 'useAmount')).toBe(sumOf(lines, 'useAmount'));
  });
});

describe('bills', () => {
  it('has the bill of each month, the oldest quarter first', async () => {
    const rows = await readRows(tableOf(desk, 'bills'));
    const months = rows.map(({ demandMonth = '' }) => demandMonth);
    expect(months).toHaveLength(24);
    expect(months.toSorted()).toEqual(lastMonths(new Date(NOW), 25, 9).slice(1).map(compactMonth).reverse());
    expect(months.slice(0, 2)).toEqual(['202412', '202411']);
    expect(rows[1]).toMatchObject({ integrationDemandNo: '../../x', isPaidUp: 'true' });
  });

  it('goes on from every cursor', async () => {
    const table = tableOf(desk, 'bills');
    const pages = await readPages(table);
    expect(pages.length).toBeGreaterThan(19);
    const cursors = pages.flatMap(({ next }, index) => (next === undefined ? [] : [{ next, index }]));
    for (const { next, index } of cursors) {
      const rest = await readPages(table, { cursor: next });
      expect(rest.flatMap(({ rows }) => rows)).toEqual(pages.slice(index + 1).flatMap(({ rows }) => rows));
    }
  });
});

describe('coins, credits and discounts', () => {
  it.each([
    ['coins', 'coin.discountNo', ['793', '794']],
    ['credits', 'credit.discountNo', ['801', '802', '803']],
    ['discounts', 'discountNo', ['793', '801', '810', '820']],
  ])('come all, those used up included: %s', async (name, column, expected) => {
    expect((await readRows(tableOf(desk, name))).map((row) => row[column])).toEqual(expected);
  });

  it.each(['coins', 'credits', 'discounts'])('come in pages of a thousand: %s', async (name) => {
    const pages = await readPages(tableOf(await openDesk(open.sandbox, 'large'), name));
    expect(pages.map(({ rows }) => rows.length)).toEqual([1_000, 50]);
  });
});

describe('resources', () => {
  it('are those of the inventory, each once', async () => {
    const ids = (await readRows(tableOf(desk, 'resources'))).map(({ id }) => id);
    expect(ids).toContain('610001');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('fail where a view of them does', async () => {
    const denied = await openDesk(open.sandbox, 'denied');
    await expect(readPages(tableOf(denied, 'resources'))).rejects.toMatchObject({
      fault: { kind: 'denied' },
    });
  });
});
