import type { SchemaElement } from 'hyparquet';
import type { Cell, Column, ColumnType } from '../domain/records.js';

/** Digits of a decimal, and how many of them stand behind the point. */
const PRECISION = 38;
export const SCALE = 18;
const DECIMAL = /^(-?)(\d{1,20})(?:\.(\d{1,18}))?$/;
const INTEGER = /^-?\d{1,18}$/;

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

/** A cell as its column stores it. @throws TypeError when the column cannot hold it exactly. */
export function parquetValue(cell: Cell, { name, type }: Column): string | bigint | undefined {
  if (cell === undefined) return undefined;
  if (type === 'decimal') {
    const parts = DECIMAL.exec(cell);
    if (!parts) throw new TypeError(`${name}: ${cell} does not fit DECIMAL(${PRECISION},${SCALE})`);
    const [, sign = '', whole = '', fraction = ''] = parts;
    return BigInt(`${sign}${whole}${fraction.padEnd(SCALE, '0')}`);
  }
  if (type !== 'integer') return cell;
  if (!INTEGER.test(cell)) throw new TypeError(`${name}: ${cell} does not fit INT64`);
  return BigInt(cell);
}
