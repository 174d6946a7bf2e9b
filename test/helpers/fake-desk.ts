import type {
  FocusMapping,
  RecordDesk,
  RecordPage,
  RecordRow,
  RecordTable,
} from '../../src/domain/records.js';

export interface FakeDeskOptions {
  readonly lines?: number;
  readonly pageRows?: number;
  readonly monthsHeld?: number;
  /** Called before each page of bill lines; throws to fail. */
  readonly beforePage?: (month: string, page: number) => Promise<void> | void;
  /** Added to the overview of a month. */
  readonly overview?: (month: string, sum: string) => Promise<string> | string;
}

const COLUMNS = [
  { name: 'LineId', type: 'text' },
  { name: 'Product', type: 'text' },
  { name: 'Amount', type: 'decimal' },
  { name: 'Currency', type: 'text' },
  { name: 'Count', type: 'integer' },
] as const;

const INVOICES = 'https://console.cloud.example/invoices';
const PRODUCTS = ['Disk, large', '=SUM(A1)', 'say "cheese"', '云服务器', '-12', 'two\r\nlines', undefined];

/** A line of an imaginary bill; line n costs n hundredths. */
function fakeLine(month: string, n: number): RecordRow {
  return [`${month}-${n}`, PRODUCTS[n % PRODUCTS.length], (n / 100).toFixed(2), 'CNY', String(n)];
}

/** The sum of the first lines, in hundredths n(n-1)/2. */
export function fakeSum(lines: number): string {
  return ((lines * (lines - 1)) / 2 / 100).toFixed(2);
}

const FIXED = {
  BillingAccountId: '42',
  BillingCurrency: 'CNY',
  BillingPeriodStart: '2026-09-30T16:00:00Z',
  BillingPeriodEnd: '2026-10-31T16:00:00Z',
  ChargePeriodStart: '2026-09-30T16:00:00Z',
  ChargePeriodEnd: '2026-10-31T16:00:00Z',
  ChargeCategory: 'Usage',
  InvoiceIssuerName: 'The Cloud',
  ServiceProviderName: 'The Cloud',
  HostProviderName: 'The Cloud',
  ServiceCategory: 'Other',
  ServiceSubcategory: 'Other (Other)',
  ServiceName: 'Disk',
};

const FOCUS: FocusMapping = {
  table: 'bill-lines',
  origins: Object.fromEntries(
    [...Object.keys(FIXED), ...['BilledCost', 'EffectiveCost', 'ListCost', 'ContractedCost']].map((name) => [
      name,
      'observed' as const,
    ]),
  ),
  ownColumns: ['x_LineId'],
  map: ([id, , amount = null]) => ({
    ...FIXED,
    ...{ BilledCost: amount, EffectiveCost: amount, ListCost: amount, ContractedCost: amount },
    x_LineId: id ?? null,
  }),
};

/** The records of an imaginary account: bill lines by month, and orders that have no months. */
export function fakeDesk(options: FakeDeskOptions = {}): RecordDesk {
  const { lines = 25, monthsHeld = 3, overview = (_month: string, sum: string): string => sum } = options;
  const bills: RecordTable = {
    ...{
      name: 'bill-lines',
      dataset: 'bills',
      period: 'month',
      columns: COLUMNS,
      actions: ['bill:ListLines'],
    },
    totals: { amount: 'Amount', currency: 'Currency' },
    read: ({ month = '', cursor }) => readLines(month, cursor, options),
  };
  const orders: RecordTable = {
    ...{ name: 'orders', dataset: 'orders', period: 'whole', columns: COLUMNS, actions: ['order:List'] },
    read: async function* () {
      await Promise.resolve();
      yield { rows: [fakeLine('order', 1)], next: undefined, requestIds: ['order-1'] };
    },
  };
  return {
    tables: [bills, orders],
    gaps: [
      { dataset: 'bills', code: 'older-bills-by-hand', span: 'older' },
      { dataset: 'invoices', code: 'invoices-by-hand', span: 'months', url: INVOICES },
      { dataset: 'balances', code: 'coupons-by-hand', span: 'none' },
    ],
    ...{ offsetHours: 8, monthsHeld, reconciled: 'bill-lines' },
    isOpen: (month, now) => now.toISOString().slice(0, 7) === month,
    overview: async (month) => [{ value: await overview(month, fakeSum(lines)), currency: 'CNY' }],
    focus: FOCUS,
  };
}

async function* readLines(
  month: string,
  cursor: string | undefined,
  { lines = 25, pageRows = 10, beforePage }: FakeDeskOptions,
): AsyncGenerator<RecordPage> {
  for (let begin = Number(cursor ?? 0); ; begin += pageRows) {
    await beforePage?.(month, begin / pageRows + 1);
    await Promise.resolve();
    const end = Math.min(begin + pageRows, lines);
    yield {
      rows: Array.from({ length: end - begin }, (_, place) => fakeLine(month, begin + place)),
      next: end < lines ? String(end) : undefined,
      requestIds: [`${month}-${begin}`],
    };
    if (end >= lines) return;
  }
}
