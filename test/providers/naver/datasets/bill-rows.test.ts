import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FOCUS_VERSIONS } from '../../../../src/domain/export.js';
import { sumDecimals } from '../../../../src/domain/money.js';
import type { FocusRow, RecordDesk } from '../../../../src/domain/records.js';
import { checkRows } from '../../../../src/export/focus/rules/check-rows.js';
import { focusTable } from '../../../../src/export/focus/table.js';
import { startSandbox, type RunningSandbox } from '../../../../src/sandbox/index.js';
import { exportDesk } from '../../../helpers/export-run.js';
import { makeFolder } from '../../../helpers/run-cli.js';
import { openDesk, readPages, readRows, tableOf, type Named } from './read.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');

let sandbox: RunningSandbox;
let desk: RecordDesk;
let bills: readonly Named[];
let months: readonly Month[];
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => NOW });
  desk = await openDesk(sandbox);
  bills = await readRows(tableOf(desk, 'bills'));
  months = await Promise.all(bills.map((bill) => readMonth(monthOf(bill), desk)));
});
afterAll(() => sandbox.close());

/** The FOCUS rows of a month: those of lines, and those behind them. */
interface Month {
  readonly lines: readonly FocusRow[];
  readonly closing: readonly FocusRow[];
}

async function readMonth(month: string, of: RecordDesk): Promise<Month> {
  const { focus } = of;
  const pages = await readPages(tableOf(of, 'bill-lines'), { month });
  const lines = pages.flatMap(({ rows }) => rows).map((row) => focus.map(row, month));
  const closing = (await focus.closing?.(month, [{ value: billed(lines), currency: 'KRW' }])) ?? [];
  return { lines, closing };
}

const billed = (rows: readonly FocusRow[]): string =>
  sumDecimals(rows.map(({ BilledCost }) => BilledCost ?? '0'));

const monthOf = ({ demandMonth = '' }: Named): string => `${demandMonth.slice(0, 4)}-${demandMonth.slice(4)}`;

describe('lines and the rows behind them', () => {
  it('add up to the bill with tax, in every month', () => {
    expect(bills.length).toBeGreaterThan(12);
    expect(months.map(({ lines, closing }) => billed([...lines, ...closing]))).toEqual(
      bills.map((bill) => bill['thisMonthAmountIncludingVat']),
    );
  });

  it('need no row for a rest where the bill is the sum of what it names', () => {
    const rows = months.flatMap(({ closing }) => closing);
    expect(rows.filter((row) => row['x_BillField'] === undefined)).toEqual([]);
  });

  it.each([
    ['creditDiscountAmount', 'Credit', '-'],
    ['coinUseAmount', 'Credit', '-'],
    ['productDiscountAmount', 'Adjustment', '-'],
    ['rounddownDiscountAmount', 'Adjustment', '-'],
    ['thisMonthVatAmount', 'Tax', ''],
  ])('have %s as %s', (field, category, sign) => {
    const place = bills.findIndex((one) => (one[field] ?? '0') !== '0');
    const { demandNo, memberNo, ...bill } = bills[place]!;
    expect(months[place]?.closing.find((row) => row['x_BillField'] === field)).toMatchObject({
      ...{ ChargeCategory: category, InvoiceId: demandNo, BillingAccountId: memberNo },
      BilledCost: `${sign}${bill[field]}`,
    });
  });

  it('have none in a month without a bill', async () => {
    expect(await desk.focus.closing?.('2026-11', [])).toEqual([]);
  });

  it.each(FOCUS_VERSIONS)('keep every rule of version %s', (version) => {
    const table = focusTable(version, desk.focus);
    const rows = months.flatMap(({ closing }) => closing);
    expect(rows.length).toBeGreaterThan(bills.length);
    expect(
      checkRows(
        version,
        table,
        rows.map((row) => table.write(row)),
      ),
    ).toEqual([]);
  });

  it('name the difference where the bill claims more than its lines', async () => {
    const apart = await openDesk(sandbox, 'ledger-gap');
    const { closing } = await readMonth('2026-08', apart);
    const rest = closing.filter((row) => row['x_BillField'] === undefined);
    expect(rest).toMatchObject([
      { ChargeCategory: 'Adjustment', ChargeDescription: 'Difference between the bill and its lines' },
    ]);
    expect(Number(rest[0]?.['BilledCost'])).toBe(1230);
  });
});

it.each(['focus-csv', 'focus-parquet'] as const)('an export as %s adds up to the bill', async (format) => {
  const report = await exportDesk(desk, makeFolder(), {
    form: { format },
    choice: { dataset: 'bills', from: '2026-10', to: '2026-10' },
  });
  const file = report.manifest.files.find(({ table }) => table === 'bill-lines');
  const bill = bills.find((one) => monthOf(one) === '2026-10');
  expect(file?.totals).toEqual([{ value: bill?.['thisMonthAmountIncludingVat'], currency: 'KRW' }]);
  expect(report.manifest.reconciliation).toMatchObject([{ month: '2026-10', state: 'equal' }]);
  expect(report.exitCode).toBe(0);
});
