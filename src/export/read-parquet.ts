import { open, type FileHandle } from 'node:fs/promises';
import { parquetMetadataAsync, parquetRead, type AsyncBuffer, type FileMetaData } from 'hyparquet';
import type { Cell, Column } from '../domain/records.js';
import { EXACT_VALUES, SCALE } from './parquet-schema.js';

/** The rows of a Parquet file, group by group. @throws Error for anything that is no such file with these columns. */
export async function* readParquet(
  path: string,
  columns: readonly Column[],
): AsyncGenerator<readonly Cell[]> {
  const handle = await open(path, 'r');
  try {
    const file = await bufferOf(handle);
    const metadata = await parquetMetadataAsync(file);
    refuseOtherColumns(metadata, columns);
    let begin = 0;
    for (const { num_rows: count } of metadata.row_groups) {
      const rowEnd = begin + Number(count);
      const rows: unknown[][] = [];
      await parquetRead({
        ...{ file, rowStart: begin, rowEnd, metadata: withoutDecimals(metadata) },
        onComplete: (group: unknown[][]) => void rows.push(...group),
      });
      for (const row of rows) {
        yield withExactTexts(
          columns.map((column, place) => cellOf(row[place], column)),
          columns,
        );
      }
      begin = rowEnd;
    }
  } finally {
    await handle.close();
  }
}

async function bufferOf(handle: FileHandle): Promise<AsyncBuffer> {
  const { size } = await handle.stat();
  return {
    byteLength: size,
    slice: async (start, end = size) => {
      const bytes = new Uint8Array(end - start);
      await handle.read(bytes, 0, bytes.length, start);
      return bytes.buffer;
    },
  };
}

function refuseOtherColumns({ schema }: FileMetaData, columns: readonly Column[]): void {
  const names = schema.slice(1).map(({ name }) => name);
  if (names.join('\n') !== columns.map(({ name }) => name).join('\n'))
    throw new SyntaxError('it has other columns');
}

/** The reader turns decimals into doubles; without their type it gives their bytes. */
function withoutDecimals(metadata: FileMetaData): FileMetaData {
  return {
    ...metadata,
    schema: metadata.schema.map(({ converted_type: type, ...element }) => ({
      ...element,
      ...(type === undefined || type === 'DECIMAL' ? {} : { converted_type: type }),
    })),
  };
}

/** Puts the exact texts into the place of what their columns hold. */
function withExactTexts(row: readonly Cell[], columns: readonly Column[]): readonly Cell[] {
  const texts = row[columns.findIndex(({ name }) => name === EXACT_VALUES.name)];
  if (texts === undefined) return row;
  const exact = new Map(Object.entries(JSON.parse(texts) as Readonly<Record<string, unknown>>));
  return row.map((cell, place) => {
    const text = exact.get(columns[place]?.name ?? '');
    return typeof text === 'string' ? text : cell;
  });
}

function cellOf(value: unknown, { name, type }: Column): Cell {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' && type === 'integer') return value.toString();
  if (value instanceof Uint8Array && type === 'decimal') return decimalOf(value);
  throw new SyntaxError(`${name} has another type`);
}

/** A number in two's complement, its highest byte first, in units of its last place. */
function decimalOf(bytes: Uint8Array): string {
  const units = BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
  const digits = (units < 0n ? -units : units).toString().padStart(SCALE + 1, '0');
  const fraction = digits.slice(-SCALE).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -SCALE)}${fraction === '' ? '' : `.${fraction}`}`;
}
