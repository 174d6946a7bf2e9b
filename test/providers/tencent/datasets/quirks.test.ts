import { afterAll, beforeAll, expect, test } from 'vitest';
import { sumDecimals } from '../../../../src/domain/money.js';
import type { ControlledSandbox } from '../../../helpers/sandbox-control.js';
import { MONTHS, openDesk, openLedger, pagesOf, rowsOf, tableNamed } from './open-desk.js';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openLedger();
});
afterAll(() => open.sandbox.close());

test('one month of ledger-gap claims 12.34 more than its lines show', async () => {
  const desk = await openDesk(open, 'ledger-gap');
  const differences = await Promise.all(
    MONTHS.map(async (month) => {
      const rows = await rowsOf(tableNamed(desk, 'bill-lines'), month);
      const [total] = await desk.overview(month);
      return sumDecimals([total!.value, ...rows.map((row) => `-${row['RealCost']!}`.replace('--', ''))]);
    }),
  );
  expect(differences).toEqual(MONTHS.map((_, back) => (back === 3 ? '12.34' : '0')));
});

test('the running month of moving-month is incomplete once, then whole', async () => {
  const desk = await openDesk(open, 'moving-month');
  const lines = tableNamed(desk, 'bill-lines');
  await expect(pagesOf(lines, MONTHS[0])).rejects.toMatchObject({ fault: { kind: 'incomplete' } });
  const rows = await rowsOf(lines, MONTHS[0]);
  expect(new Set(rows.map((row) => row['Id'])).size).toBe(rows.length);
  expect(await desk.overview(MONTHS[0]!)).toEqual([
    { value: sumDecimals(rows.map((row) => row['RealCost']!)), currency: 'CNY' },
  ]);
});

test('a list that moved since its checkpoint is not gone on with', async () => {
  const lines = tableNamed(await openDesk(open, 'moving-month'), 'bill-lines');
  const [, second] = await pagesOf(lines, MONTHS[1]);
  expect(second?.next).toMatch(/^600\./);
  const moved = second!.next!.replace(/^600/, '599');
  await expect(pagesOf(lines, MONTHS[1], moved)).rejects.toMatchObject({ fault: { kind: 'incomplete' } });
});

test('the stale number of lines ends nothing early', async () => {
  const lines = tableNamed(await openDesk(open, 'moving-month'), 'bill-lines');
  const pages = await pagesOf(lines, MONTHS[0]);
  expect(pages.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(Math.floor(12_000 / 18));
});

test('a month that was never charged has no rows and no total', async () => {
  const desk = await openDesk(open, 'clean');
  expect(await rowsOf(tableNamed(desk, 'bill-lines'), MONTHS[9])).toEqual([]);
  expect(await desk.overview(MONTHS[9]!)).toEqual([]);
});

test('dollars on the international site, where movements are a gap', async () => {
  const desk = await openDesk(open, 'international');
  expect(await rowsOf(tableNamed(desk, 'bill-lines'), MONTHS[0])).toMatchObject([
    { RealCost: '7.25000000', Currency: 'USD', TaxRate: '0' },
  ]);
  expect(await desk.overview(MONTHS[0]!)).toEqual([{ value: '7.25', currency: 'USD' }]);
  expect(desk.tables.map(({ name }) => name)).not.toContain('transactions');
  expect(desk.gaps.map(({ code }) => code)).toContain('transactions-by-hand');
});

test('a view of the inventory that is refused makes the resources unreadable', async () => {
  const desk = await openDesk(open, 'denied');
  await expect(pagesOf(tableNamed(desk, 'resources'))).rejects.toMatchObject({ fault: { kind: 'denied' } });
});
