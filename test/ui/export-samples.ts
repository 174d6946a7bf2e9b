import type { ExportReport, Manifest, ManifestFile, VerifyReport } from '../../src/domain/export.js';
import { ACCOUNT } from './samples.js';

const SHA256 = '0123456789abcdef'.repeat(4);

function file(table: string, month: string | undefined, rows: number, value?: string): ManifestFile {
  const totals = value === undefined ? [] : [{ value, currency: 'CNY' }];
  return {
    file: `${[table, ...(month === undefined ? [] : [month])].join('-')}.csv`,
    ...{ table, rows, bytes: rows * 181, sha256: SHA256, totals, lines: totals, requestIds: ['r-1'] },
    ...(month === undefined ? { state: 'snapshot' } : { month, state: 'final' }),
  };
}

/** Three tables whose months agree with the overview. */
const COMPLETE: Manifest = {
  ...{ format: 'csv', bom: false, focusVersion: '1.2', version: '1.0.0' },
  ...{ provider: ACCOUNT.provider, accountId: ACCOUNT.accountId },
  tables: [
    { table: 'bill-lines', dataset: 'bills', columns: [], actions: ['bill:ListLines'] },
    { table: 'orders', dataset: 'orders', columns: [], actions: ['order:ListOrders'] },
    { table: 'vouchers', dataset: 'balances', columns: [], actions: ['bill:ListVouchers'] },
  ],
  files: [
    file('bill-lines', '2026-09', 1_204_331, '88104.37'),
    file('bill-lines', '2026-10', 1_310_022, '90512.001'),
    file('orders', undefined, 37, '1200'),
    file('vouchers', undefined, 0),
  ],
  missing: [],
  attachments: [],
  unfetched: [],
  gaps: [
    {
      ...{ dataset: 'invoices', code: 'invoices-by-hand', months: ['2026-09', '2026-10'] },
      ...{
        message: 'No API gives invoices: fetch them in the console.',
        url: 'https://console.example.com/invoices',
      },
    },
  ],
  reconciliation: [
    {
      month: '2026-09',
      currency: 'CNY',
      lines: '88104.37',
      overview: '88104.37',
      difference: '0',
      state: 'equal',
    },
    {
      month: '2026-10',
      currency: 'CNY',
      lines: '90512.001',
      overview: '90512.001',
      difference: '0',
      state: 'equal',
    },
  ],
};

const DIFFERENT: Manifest = {
  ...COMPLETE,
  reconciliation: [
    ...COMPLETE.reconciliation.slice(0, 1),
    {
      month: '2026-10',
      currency: 'CNY',
      lines: '90512.001',
      overview: '90524.341',
      difference: '-12.34',
      state: 'different',
    },
    { month: '2026-11', currency: 'CNY', lines: '12', overview: '14.5', difference: '-2.5', state: 'open' },
    { month: '2026-11', currency: 'USD', lines: '3', state: 'unread' },
  ],
};

const INCOMPLETE: Manifest = {
  ...COMPLETE,
  files: COMPLETE.files.filter(({ month }) => month !== '2026-10'),
  missing: [
    {
      ...{ table: 'bill-lines', dataset: 'bills', month: '2026-10' },
      gap: { code: 'incomplete', action: 'bill:ListLines', providerCode: 'IncompleteList', needs: [] },
    },
  ],
};

/** A key that may read no orders, and bill lines of the latest month alone. */
const WITHHELD: Manifest = {
  ...COMPLETE,
  files: COMPLETE.files.filter(({ table, month }) => table !== 'orders' && month !== '2026-09'),
  missing: [
    ...['2026-05', '2026-07', '2026-08', '2026-09'].map((month) => ({
      ...{ table: 'bill-lines', dataset: 'bills' as const, month },
      gap: {
        code: 'denied' as const,
        action: 'bill:ListLines',
        providerCode: 'Forbidden',
        needs: ['bill:Read'],
      },
    })),
    {
      ...{ table: 'orders', dataset: 'orders' },
      gap: { code: 'denied', action: 'order:ListOrders', providerCode: 'Forbidden', needs: ['order:Read'] },
    },
  ],
  gaps: [
    ...COMPLETE.gaps,
    {
      ...{ dataset: 'orders', code: 'older-orders-by-hand', months: [], before: '2025-06' },
      message: 'Orders of 18 months are asked for.',
    },
    { dataset: 'balances', code: 'coupons-by-hand', months: [], message: 'No API gives coupons.' },
  ],
};

const report = (manifest: Manifest, exitCode: ExportReport['exitCode']): ExportReport => ({
  ...{ kind: 'export', account: ACCOUNT, folder: 'records', manifest, exitCode },
  files: manifest.files.map((entry) => ({ file: entry.file, kept: false })),
});

/** An export that is whole, one whose months lie apart, one that lacks a month, one whose key may not read all. */
export const EXPORTS = {
  complete: report(COMPLETE, 0),
  different: report(DIFFERENT, 9),
  incomplete: report(INCOMPLETE, 9),
  withheld: report(WITHHELD, 9),
};

/** A folder of an export in which everything is wrong that can be. */
export const DAMAGED: VerifyReport = {
  ...{ kind: 'export-verify', folder: 'records', provider: ACCOUNT.provider, accountId: ACCOUNT.accountId },
  ...{ files: 4, rows: 2_514_390 },
  problems: [
    {
      file: 'bill-lines-2026-09.csv',
      code: 'sha256',
      args: { stated: SHA256, found: SHA256.replaceAll('0', '1') },
    },
    { file: 'bill-lines-2026-10.csv', code: 'rows', args: { stated: '1310022', found: '1310021' } },
    { file: 'orders.csv', code: 'missing', args: {} },
    { file: 'thesis.txt', code: 'unexpected', args: {} },
    {
      file: '2026-10',
      code: 'different',
      args: { currency: 'CNY', lines: '90512.001', overview: '90524.341' },
    },
  ],
};
