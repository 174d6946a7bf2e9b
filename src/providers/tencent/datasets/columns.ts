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

/** How much of a cost was paid by what, in the currency itself. */
export const PAID = decimal('CashPayAmount', 'IncentivePayAmount', 'VoucherPayAmount', 'TransferPayAmount');
