import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compareDecimals, negateDecimal, sumDecimals } from '../../../../src/domain/money.js';
import { lastMonths } from '../../../../src/domain/time.js';
import { openSandbox, type ControlledSandbox } from '../../../helpers/sandbox-control.js';
import { openDesk, pagesOf, rowsOf, tableNamed } from './open-desk.js';

const MONTHS = lastMonths(new Date(), 4, 8);
const [THIS_MONTH = '', LAST_MONTH = ''] = MONTHS;

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
afterEach(() => open.setFaults([]));
afterAll(() => open.sandbox.close());

const TABLES = [
  ['bill-lines', 'billing:queryBillDetail'],
  ['bill-items', 'billing:describeFormulaSummaryList'],
  ['bill-months', 'billing:queryBillSummary'],
  ['orders', 'order:queryOrders'],
  ['invoices', 'invoice:describeInvoices'],
  ['invoice-files', 'invoice:describeInvoice'],
  ['invoiceable', 'invoice:describeInvoiceOrders'],
  ['balance', 'asset:describeAccountAmount'],
  ['vouchers', 'instancevoucher:describeInstanceVouchers'],
] as const;

describe.each(TABLES)('%s', (name, action) => {
  it.each(['throttle', 'http500', 'http503', 'reset', 'truncate', 'malformed'] as const)(
    'is not read by halves when %s hits for good',
    async (kind) => {
      const table = tableNamed(await openDesk(open.sandbox), name);
      await open.setFaults([{ kind, rate: 1, action, provider: 'jdcloud' }]);
      const month = table.period === 'month' ? LAST_MONTH : undefined;
      await expect(pagesOf(table, month)).rejects.toMatchObject({ name: 'ApiError', action });
    },
  );

  it('is the same after throttling and lost connections', async () => {
    const desk = await openDesk(open.sandbox);
    const table = tableNamed(desk, name);
    const month = table.period === 'month' ? LAST_MONTH : undefined;
    const rows = await rowsOf(table, month);
    await open.setFaults([
      { kind: 'throttle', rate: 0.3, action, provider: 'jdcloud' },
      { kind: 'reset', rate: 0.2, action, provider: 'jdcloud' },
    ]);
    expect(await rowsOf(tableNamed(await openDesk(open.sandbox), name), month)).toEqual(rows);
  });
});

describe('a list that repeats its pages', () => {
  it.each(TABLES.filter(([name]) => name !== 'balance' && name !== 'invoice-files'))(
    '%s is incomplete',
    async (name, action) => {
      const table = tableNamed(await openDesk(open.sandbox, 'large'), name);
      await open.setFaults([{ kind: 'duplicate-page', rate: 1, action, provider: 'jdcloud' }]);
      const month = table.period === 'month' ? LAST_MONTH : undefined;
      await expect(pagesOf(table, month)).rejects.toMatchObject({ fault: { kind: 'incomplete' } });
    },
  );
});

describe('a month that grows while it is read', () => {
  it('is incomplete, and whole the next time', async () => {
    const table = tableNamed(await openDesk(open.sandbox, 'moving-month'), 'bill-lines');
    await expect(pagesOf(table, THIS_MONTH)).rejects.toMatchObject({ fault: { kind: 'incomplete' } });
    expect((await rowsOf(table, THIS_MONTH)).map(({ resourceId }) => resourceId)[0]).toBe('i-late0001');
  });
});

describe('an overview that claims more than the lines', () => {
  it('is given as it is, for that month only', async () => {
    const desk = await openDesk(open.sandbox, 'ledger-gap');
    const differences = await Promise.all(
      MONTHS.map(async (month) => {
        const rows = await rowsOf(tableNamed(desk, 'bill-lines'), month);
        const lines = sumDecimals(rows.map(({ realTotalFee = '' }) => realTotalFee));
        const [overview] = await desk.overview(month);
        return sumDecimals([overview!.value, negateDecimal(lines)]);
      }),
    );
    expect(differences.map((value) => compareDecimals(value, '0'))).toEqual([0, 0, 0, 1]);
    expect(differences[3]).toBe('12.34');
  });
});

describe('resources', () => {
  it('are not listed where a view is missing', async () => {
    const table = tableNamed(await openDesk(open.sandbox), 'resources');
    await open.setFaults([{ kind: 'throttle', rate: 1, action: 'disk:describeDisks', provider: 'jdcloud' }]);
    await expect(pagesOf(table)).rejects.toMatchObject({ action: 'disk:describeDisks' });
  });
});
