import type { SchemaElement } from 'hyparquet';
import type { Column, ColumnType } from '../domain/records.js';

/** Digits of a decimal, and how many of them stand behind the point. Common readers take no more than 38. */
const PRECISION = 38;
export const SCALE = 18;
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const MOST_UNITS = 10n ** BigInt(PRECISION);
const INTEGER = /^-?\d{1,18}$/;

/**
 * The last column of a Parquet file: the exact texts of a row's values that their columns do not hold, as a JSON object
 * by column. It is null in nearly every row, and always there: the columns are written before the first row is known.
 */
export const EXACT_VALUES: Column = { name: 'x_ExactValues', type: 'text' };

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
/** Times stay text: they are exact as the provider writes them, and not all say their zone. */
const TYPES: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: TEXT,
  time: TEXT,
  day: TEXT,
  flag: TEXT,
  integer: { type: 'INT64' },
  decimal: {
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: 16,
    converted_type: 'DECIMAL',
    precision: PRECISION,
    scale: SCALE,
  },
};

/** The Parquet schema of a table; every column may be null. */
export function parquetSchema(columns: readonly Column[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => ({
      name,
      repetition_type: 'OPTIONAL',
      ...TYPES[type],
    })),
  ];
}

/** A cell as its column stores it, and whether that is exactly the cell. */
export interface StoredValue {
  /** The nearest value of the column; undefined where it has none. */
  readonly value: bigint | undefined;
  readonly isExact: boolean;
}

/** A cell of a column of numbers. */
export function storedNumber(cell: string, type: 'decimal' | 'integer'): StoredValue {
  if (type === 'decimal') return storedDecimal(cell);
  const isExact = INTEGER.test(cell);
  return { value: isExact ? BigInt(cell) : undefined, isExact };
}

function storedDecimal(cell: string): StoredValue {
  const parts = DECIMAL.exec(cell);
  if (!parts) return { value: undefined, isExact: false };
  const [, sign = '', whole = '', fraction = ''] = parts;
  const rest = fraction.slice(SCALE);
  const units = BigInt(`${whole}${fraction.slice(0, SCALE).padEnd(SCALE, '0')}`);
  const nearest = rest >= '5' ? units + 1n : units;
  if (nearest >= MOST_UNITS) return { value: undefined, isExact: false };
  return { value: sign === '' ? nearest : -nearest, isExact: /^0*$/.test(rest) };
}
