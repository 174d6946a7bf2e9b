import type { Column, ColumnType } from '../../../domain/records.js';

const columns =
  (type: ColumnType) =>
  (...names: readonly string[]): readonly Column[] =>
    names.map((name) => ({ name, type }));

/** Columns of one type by the provider's field names; a dot leads into an object of the row. */
export const text = columns('text');
export const decimal = columns('decimal');
export const time = columns('time');
export const flag = columns('flag');

/** Both parts of coded values: `demandType` becomes `demandType.code` and `demandType.codeName`. */
export function coded(...names: readonly string[]): readonly Column[] {
  return text(...names.flatMap((name) => [`${name}.code`, `${name}.codeName`]));
}

/** The currency that is meant where a row names none; a column of ours. */
export const CURRENCY = 'currency';

/**
 * The column that every view of the bill has and that is added up. What is to be paid is no measure: credits and
 * discounts on products are taken off further up than the lines.
 */
export const USED = { amount: 'useAmount', currency: CURRENCY } as const;
