import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordDesk } from '../../../../src/domain/records.js';
import { sumDecimals } from '../../../../src/domain/money.js';
import { lastMonths } from '../../../../src/domain/time.js';
import { RECORD_MESSAGES } from '../../../../src/providers/naver/datasets/desk.js';
import { naver } from '../../../../src/providers/naver/index.js';
import { startSandbox, type RunningSandbox } from '../../../../src/sandbox/index.js';
import { openDesk, readRows, tableOf } from './read.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');

let sandbox: RunningSandbox;
let desk: RecordDesk;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => NOW });
  desk = await openDesk(sandbox);
});
afterAll(() => sandbox.close());

describe('the desk', () => {
  it('has tables with names of their own, whose totals and mapping are columns', () => {
    const names = desk.tables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain(desk.reconciled);
    expect(names).toContain(desk.focus.table);
    for (const { columns, totals, actions } of desk.tables) {
      const known = columns.map(({ name }) => name);
      expect(new Set(known).size).toBe(known.length);
      if (totals) expect(known).toEqual(expect.arrayContaining([totals.amount, totals.currency]));
      expect(actions.length).toBeGreaterThan(0);
    }
  });

  it('says what has to be fetched by hand, in words', () => {
    const datasets = new Set([...desk.tables, ...desk.gaps].map(({ dataset }) => dataset));
    expect(datasets).toEqual(
      new Set(['bills', 'orders', 'invoices', 'transactions', 'balances', 'resources']),
    );
    for (const { code } of desk.gaps) expect(naver.messages[code]).toBeTypeOf('string');
    expect(Object.keys(RECORD_MESSAGES).sort()).toEqual(desk.gaps.map(({ code }) => code).sort());
  });

  it.each([
    ['2026-11', '2026-11-21T08:00:00Z', true],
    ['2026-10', '2026-11-02T12:00:00Z', true],
    ['2026-10', '2026-11-03T14:59:59Z', true],
    ['2026-10', '2026-11-03T15:00:00Z', false],
    ['2026-10', '2026-11-21T08:00:00Z', false],
  ])('takes %s at %s for open: %s', (month, now, open) => {
    expect(desk.isOpen(month, new Date(now))).toBe(open);
  });
});

describe('the overview', () => {
  it('is the sum of the lines, in every month that is held', async () => {
    for (const month of lastMonths(new Date(NOW), desk.monthsHeld, desk.offsetHours).slice(0, 26)) {
      const rows = await readRows(tableOf(desk, desk.reconciled), { month });
      const [overview] = await desk.overview(month);
      expect(overview?.value ?? '0').toBe(sumDecimals(rows.map(({ useAmount }) => useAmount ?? '0')));
    }
  });

  it('is empty in a month without a bill', async () => {
    expect(await desk.overview('2026-11')).toEqual([]);
  });

  it('differs in one month of the account that does not add up', async () => {
    const apart = await openDesk(sandbox, 'ledger-gap');
    const differences = await Promise.all(
      ['2026-07', '2026-08', '2026-09'].map(async (month) => {
        const rows = await readRows(tableOf(apart, 'bill-lines'), { month });
        const [overview] = await apart.overview(month);
        return sumDecimals(
          [overview?.value ?? '0', ...rows.map(({ useAmount }) => `-${useAmount ?? '0'}`)].map(plain),
        );
      }),
    );
    expect(differences).toEqual(['0', '1230', '0']);
  });
});

/** Takes a double sign away. */
function plain(value: string): string {
  return value.replace(/^--/, '');
}
