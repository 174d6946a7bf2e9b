import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { FileFacts, SliceFile, TableLayout } from '../domain/export.js';
import type { RecordRow, RecordTable } from '../domain/records.js';
import { hashInto, kindOf, moveInto, onDisk } from './disk.js';
import type { TextEncoding } from './encoding.js';
import type { Closing } from './layout.js';
import { createLedger, type Ledger } from './ledger.js';
import { dropRecord, writeRecord, type SlicePlace, type SliceRecord } from './slice-record.js';

/** What a file is made from. */
export interface FileParts {
  readonly place: SlicePlace;
  readonly table: RecordTable;
  readonly layout: TableLayout;
  /** A row as it is written. */
  readonly toRow: (row: RecordRow) => RecordRow;
  readonly closing: Closing;
  readonly settings: string;
}

export interface TextFileParts extends FileParts {
  readonly encoding: TextEncoding;
  /** Says that it is time for a checkpoint. */
  readonly isDue: () => boolean;
}

/** A file of text that grows page by page and goes on from its checkpoint, where one fits. */
export async function openTextFile(
  parts: TextFileParts,
  checkpoint: SliceRecord | undefined,
): Promise<SliceFile> {
  const resumed = checkpoint && (await resume(parts.place, checkpoint));
  if (checkpoint && resumed) return fillText(parts, { ...resumed, checkpoint });
  return beginText(parts);
}

interface Growth {
  readonly handle: FileHandle;
  readonly hash: Hash;
  readonly checkpoint?: SliceRecord;
}

/** Cuts the part off behind its checkpoint. @returns undefined when it is not what the checkpoint describes. */
async function resume({ part }: SlicePlace, { bytes, sha256 }: SliceRecord): Promise<Growth | undefined> {
  return onDisk(part, async () => {
    if ((await kindOf(part)) !== 'file') return undefined;
    const hash = createHash('sha256');
    const found = await hashInto(hash, part, bytes);
    if (found !== bytes || hash.copy().digest('hex') !== sha256) return undefined;
    const handle = await open(part, 'r+');
    await handle.truncate(bytes);
    return { handle, hash };
  });
}

async function beginText(parts: TextFileParts): Promise<SliceFile> {
  const handle = await onDisk(parts.place.part, () => open(parts.place.part, 'w', 0o600));
  const file = fillText(parts, { handle, hash: createHash('sha256') });
  try {
    await file.begin(parts.encoding.head);
    return file;
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

function fillText(
  parts: TextFileParts,
  { handle, hash, checkpoint }: Growth,
): SliceFile & { begin(head: string): Promise<void> } {
  const { place, table, layout, encoding, toRow, closing, settings, isDue } = parts;
  const ledger: Ledger = createLedger(table, layout, checkpoint);
  let bytes = checkpoint?.bytes ?? 0;
  const write = async (text: string): Promise<void> => {
    const chunk = Buffer.from(text);
    await onDisk(place.part, () => writeAll(handle, chunk, bytes));
    hash.update(chunk);
    bytes += chunk.length;
  };
  const note = async (stage: SliceRecord['stage'], cursor?: string): Promise<FileFacts> => {
    await onDisk(place.part, () => handle.datasync());
    const facts = { ...ledger.state(), bytes, sha256: hash.copy().digest('hex') };
    const at = cursor === undefined ? {} : { cursor };
    await writeRecord(place, { schemaVersion: '1', settings, stage, ...facts, ...at });
    return { file: place.file, ...facts };
  };
  return {
    cursor: checkpoint?.cursor,
    rows: checkpoint?.rows ?? 0,
    begin: write,
    async append(page) {
      const rows = page.rows.map(toRow);
      ledger.enter(page, rows);
      await write(encoding.rows(rows));
      if (page.next !== undefined && isDue()) await note('part', page.next);
    },
    async finish() {
      const last = await closing(ledger.state().totals);
      ledger.close(last);
      await write(encoding.rows(last));
      const facts = await note('whole');
      await onDisk(place.path, async () => {
        await handle.close();
        await moveInto(place.part, place.path);
      });
      return facts;
    },
    abandon: () => handle.close(),
    async discard() {
      await handle.close();
      await dropRecord(place);
    },
  };
}

/** A write may take in less than it was given, as a disk that fills up does. */
export async function writeAll(handle: FileHandle, chunk: Buffer, position: number): Promise<void> {
  for (let written = 0; written < chunk.length;) {
    const { bytesWritten } = await handle.write(chunk, written, chunk.length - written, position + written);
    written += bytesWritten;
  }
}
