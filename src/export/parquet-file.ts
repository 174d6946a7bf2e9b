import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { ByteWriter, ParquetWriter, type Writer } from 'hyparquet-writer';
import type { SliceFile } from '../domain/export.js';
import { canonicalJson } from '../domain/focus.js';
import type { Cell, Column, RecordRow } from '../domain/records.js';
import { moveInto, onDisk } from './disk.js';
import { createLedger } from './ledger.js';
import { EXACT_VALUES, parquetSchema, storedNumber } from './parquet-schema.js';
import { writeRecord } from './slice-record.js';
import { writeAll, type FileParts } from './text-file.js';

/** Always the same, so that the same rows give the same bytes. */
const GROUP_ROWS = 10_000;

/** A Parquet file. Its footer describes all of it, so that an unfinished one begins anew. */
export async function openParquetFile(parts: FileParts): Promise<SliceFile> {
  const { place, table, layout, toRow, closing, settings } = parts;
  const { columns } = layout;
  const handle = await onDisk(place.part, () => open(place.part, 'w', 0o600));
  const ledger = createLedger(table, layout);
  const hash = createHash('sha256');
  const bytes = createBuffer();
  const parquet = new ParquetWriter({
    writer: bytes.writer,
    schema: parquetSchema(columns),
    createdBy: 'acctclose',
  });
  let written = 0;
  let held: RecordRow[] = [];
  const drain = async (): Promise<void> => {
    const chunk = bytes.take();
    await onDisk(place.part, () => writeAll(handle, chunk, written));
    hash.update(chunk);
    written += chunk.length;
  };
  const writeGroup = async (): Promise<void> => {
    const group = held.slice(0, GROUP_ROWS);
    held = held.slice(GROUP_ROWS);
    if (group.length > 0)
      await parquet.write({ columnData: toColumns(group, columns), rowGroupSize: GROUP_ROWS });
    await drain();
  };
  return {
    cursor: undefined,
    rows: 0,
    async append(page) {
      const rows = page.rows.map(toRow);
      ledger.enter(page, rows);
      held.push(...rows);
      while (held.length >= GROUP_ROWS) await writeGroup();
    },
    async finish() {
      const last = await closing(ledger.state().totals);
      ledger.close(last);
      held.push(...last);
      while (held.length > 0) await writeGroup();
      await parquet.finish();
      await drain();
      await onDisk(place.part, () => handle.datasync());
      const facts = { ...ledger.state(), bytes: written, sha256: hash.digest('hex') };
      await writeRecord(place, { schemaVersion: '1', settings, stage: 'whole', ...facts });
      await onDisk(place.path, async () => {
        await handle.close();
        await moveInto(place.part, place.path);
      });
      return { file: place.file, ...facts };
    },
    abandon: () => handle.close(),
    // It has no checkpoint.
    discard: () => handle.close(),
  };
}

/** Whatever a column of numbers does not hold to the last digit goes into the last column as well. */
function toColumns(
  rows: readonly RecordRow[],
  columns: readonly Column[],
): { name: string; data: unknown[] }[] {
  const exact = rows.map((): Record<string, string> | undefined => undefined);
  const store = (number: number, cell: Cell, { name, type }: Column): string | bigint | undefined => {
    if (cell === undefined || (type !== 'decimal' && type !== 'integer')) return cell;
    const { value, isExact } = storedNumber(cell, type);
    if (!isExact) (exact[number] ??= {})[name] = cell;
    return value;
  };
  const data = columns
    .filter((column) => column !== EXACT_VALUES)
    .map((column, place) => ({
      name: column.name,
      data: rows.map((row, number): unknown => store(number, row[place], column)),
    }));
  return [...data, { name: EXACT_VALUES.name, data: exact.map((texts) => texts && canonicalJson(texts)) }];
}

/** A writer whose bytes are taken away group by group. */
function createBuffer(): { readonly writer: Writer; take(): Buffer } {
  const writer = new ByteWriter();
  return {
    writer,
    take: () => {
      const chunk = Buffer.from(writer.getBytes());
      writer.index = 0;
      return chunk;
    },
  };
}
