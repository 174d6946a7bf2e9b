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

/** No field of most answers names the currency, so it is added: China's site bills in yuan. */
export const CURRENCY = text('currency');
export const YUAN = { currency: 'CNY' } as const;

/** What every view of the bill says of the product behind a charge. */
export const PRODUCT = [
  ...text('pin', 'appCode', 'appCodeName', 'serviceCode', 'serviceCodeName'),
  ...integer('billingType'),
  ...text('billingTypeName', 'resourceId', 'region'),
];

/** A row of the bill by resource, or one line of it. */
export const CHARGE = [
  ...PRODUCT,
  ...text('resourceName', 'az', 'actionTypeName', 'formula'),
  ...time('startTime', 'endTime', 'billTime'),
  ...decimal('totalFee', 'discountFee', 'realTotalFee'),
  ...decimal('cashCouponPayFee', 'balancePayFee', 'cashPayFee', 'arrearFee'),
  ...text('tagDetails'),
  ...CURRENCY,
];
