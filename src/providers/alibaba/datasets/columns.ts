import type { Column, ColumnType } from '../../../domain/records.js';

const columns =
  (type: ColumnType) =>
  (...names: readonly string[]): readonly Column[] =>
    names.map((name) => ({ name, type }));

/** Columns of one type by the provider's field names. */
export const text = columns('text');
export const decimal = columns('decimal');
export const integer = columns('integer');
export const time = columns('time');
export const flag = columns('flag');
export const day = columns('day');

/** What every view of the bill says of the product behind a charge. */
export const PRODUCT = text(
  'ProductCode',
  'ProductType',
  'CommodityCode',
  'PipCode',
  'ProductName',
  'ProductDetail',
  'SubscriptionType',
  'Item',
);

/** The amounts of a charge, in the currency itself. */
export const CHARGE = [
  ...text('Currency'),
  ...decimal(
    'PretaxGrossAmount',
    'InvoiceDiscount',
    'PretaxAmount',
    'DeductedByCoupons',
    'DeductedByCashCoupons',
    'DeductedByPrepaidCard',
    'PaymentAmount',
    'CashAmount',
    'OutstandingAmount',
    'AdjustAmount',
  ),
];

/** Tax, and what was paid in the currency of payment. */
export const TAX = [
  ...decimal('Tax', 'AfterTaxAmount', 'PretaxAmountLocal'),
  ...text('PaymentCurrency', 'RoundDownDiscount'),
];

/** The columns that are added up. */
export const PRETAX = { amount: 'PretaxAmount', currency: 'Currency', always: true } as const;
