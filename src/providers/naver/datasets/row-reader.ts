import type { Cell, Column, RecordRow } from '../../../domain/records.js';
import { amountCell, cell } from '../../_shared/bulk.js';

/** Rows older than the field have none: won was the only currency. */
const OLD_CURRENCY = 'KRW';

/** What a row of an answer is made of. */
export interface RowShape {
  readonly fields: readonly Column[];
  /** Names of those that hold lists; they become JSON text. */
  readonly lists?: readonly string[];
  /** Names of those without which a row cannot be understood. */
  readonly needed: readonly string[];
  /** Name of the field with the currency, where a column of ours is to state it. */
  readonly currency?: string;
}

/** Reads one row of an answer. @throws TypeError that names the field when it has another shape. */
export type RowReader = (row: unknown) => RecordRow;

interface Field {
  readonly name: string;
  readonly path: readonly string[];
  readonly isNeeded: boolean;
  readonly convert: (value: unknown) => Cell;
}

/** Works out once how each field is found, since pages have many rows. */
export function createRowReader({ fields, lists = [], needed, currency }: RowShape): RowReader {
  const plan = fields.map(({ name, type }): Field => ({
    name,
    path: name.split('.'),
    isNeeded: needed.includes(name),
    convert: lists.includes(name) ? listText : type === 'decimal' ? amountCell : cell,
  }));
  const place = fields.findIndex(({ name }) => name === currency);
  return (row) => {
    if (!isObject(row)) throw new TypeError('a row is not an object');
    const cells = plan.map((field) => readField(row, field));
    return currency === undefined ? cells : [...cells, cells[place] ?? OLD_CURRENCY];
  };
}

function readField(row: unknown, { name, path, isNeeded, convert }: Field): Cell {
  try {
    const value = convert(valueAt(row, path));
    if (value !== undefined || !isNeeded) return value;
  } catch (error) {
    throw error instanceof TypeError ? new TypeError(`${name}: ${error.message}`) : error;
  }
  throw new TypeError(`${name}: is missing`);
}

/** An object on the way may be missing, null or empty text, each of which stands for none. */
function valueAt(row: unknown, path: readonly string[]): unknown {
  let value = row;
  for (const name of path) {
    if (value === undefined || value === null || value === '') return undefined;
    if (!isObject(value)) throw new TypeError('lies in no object');
    value = Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

function listText(value: unknown): Cell {
  if (value === undefined || value === null || value === '') return undefined;
  if (!Array.isArray(value)) throw new TypeError('is no list');
  return value.length === 0 ? undefined : JSON.stringify(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
