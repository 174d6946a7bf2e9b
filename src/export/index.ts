import type { FileFacts, OpenedSlice, RecordFiles, Slice, TableLayout } from '../domain/export.js';
import { AcctcloseError } from '../domain/errors.js';
import type { FocusMapping, RecordTable } from '../domain/records.js';
import { attachmentPlaces } from './attachments.js';
import { csvEncoding } from './csv.js';
import { isIntact, kindOf, moveInto, onDisk } from './disk.js';
import type { TextEncoding } from './encoding.js';
import { openFolder, type ExportFolder, type HoldLock } from './folder.js';
import { jsonlEncoding } from './jsonl.js';
import { fileName, writtenTable, type WrittenTable } from './layout.js';
import type { FolderOwner } from './owner-record.js';
import { readRecord, settingsOf, type SlicePlace, type SliceRecord } from './slice-record.js';
import { openTextFile, type FileParts } from './text-file.js';

export interface FilesRequest extends FolderOwner {
  readonly folder: string;
  readonly focus: FocusMapping;
  /** Of the program. */
  readonly version: string;
  readonly hold: HoldLock;
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
  /** Time between two checkpoints of a file. */
  readonly checkpointMs?: number;
}

const CHECKPOINT_MS = 1000;
/** Months that page by token wait for each answer, so that several have to be under way; each holds up to three pages. */
const TEXT_FILES = 12;
/** Each of them holds a group of rows in memory. */
const PARQUET_FILES = 2;

/** The files of an export in a folder. @throws AcctcloseError when the folder cannot be used. */
export async function openRecordFiles(request: FilesRequest): Promise<RecordFiles> {
  const { folder: path, form, focus, hold } = request;
  const folder = await openFolder(path, request, hold);
  const written = (table: RecordTable): WrittenTable => writtenTable(table, form, focus);
  return {
    former: folder.former,
    sideBySide: form.format.endsWith('parquet') ? PARQUET_FILES : TEXT_FILES,
    layout: (table) => written(table).layout,
    open: (slice) => openSlice(slice, written(slice.table), folder, request),
    attachment: attachmentPlaces(folder, { provider: request.provider, accountId: request.accountId }),
    conclude: folder.conclude,
    close: folder.release,
  };
}

async function openSlice(
  slice: Slice,
  written: WrittenTable,
  folder: ExportFolder,
  request: FilesRequest,
): Promise<OpenedSlice> {
  const { form } = request;
  const { layout } = written;
  const place = folder.place(fileName(written, slice, form));
  const settings = settingsOf(request, slice, layout);
  const found = await readRecord(place);
  // Only its rows tell which files belong to a table, so such a table is read from the beginning every time.
  const isAnew = slice.table.attachments !== undefined;
  const record = !isAnew && found?.settings === settings ? found : undefined;
  const kept = isAnew
    ? undefined
    : ((record && (await keepWhole(place, record))) ?? (await keepFormer({ place, slice, layout }, folder)));
  if (kept) return { kept };
  if (!found) await refuseStranger(place, folder);
  const parts = { place, table: slice.table, layout, settings, ...rowsOf(written, slice) };
  if (form.format.endsWith('parquet')) {
    const { openParquetFile } = await import('./parquet-file.js');
    return { file: await openParquetFile(parts) };
  }
  const checkpoint = record?.stage === 'part' ? record : undefined;
  return { file: await openTextFile({ ...parts, ...textParts(parts, request) }, checkpoint) };
}

function rowsOf({ toRow, closing }: WrittenTable, { month }: Slice): Pick<FileParts, 'toRow' | 'closing'> {
  return { toRow: toRow(month), closing: closing(month) };
}

function textParts(
  { layout }: FileParts,
  { form, now, checkpointMs = CHECKPOINT_MS }: FilesRequest,
): { readonly encoding: TextEncoding; readonly isDue: () => boolean } {
  let last = now();
  return {
    encoding: form.format === 'jsonl' ? jsonlEncoding(layout.columns) : csvEncoding(layout.columns, form.bom),
    isDue: () => {
      const isDue = now() - last >= checkpointMs;
      if (isDue) last = now();
      return isDue;
    },
  };
}

/** A file that its record calls whole; it may still lack its name when the run before was killed. */
async function keepWhole(place: SlicePlace, record: SliceRecord): Promise<FileFacts | undefined> {
  const { stage, rows, bytes, sha256, totals, lines, requestIds } = record;
  if (stage !== 'whole') return undefined;
  const facts = { file: place.file, rows, bytes, sha256, totals, lines, requestIds };
  return onDisk(place.path, async () => {
    if (await isIntact(place.path, facts)) return facts;
    if (!(await isIntact(place.part, facts))) return undefined;
    await moveInto(place.part, place.path);
    return facts;
  });
}

/** A file of an earlier export, where it cannot have changed at the provider since. */
async function keepFormer(
  { place, slice, layout }: Pick<FileParts, 'place' | 'layout'> & { readonly slice: Slice },
  { former }: ExportFolder,
): Promise<FileFacts | undefined> {
  const entry = former?.files.find(({ file }) => file === place.file);
  if (entry?.state !== 'final' || slice.state !== 'final') return undefined;
  const before = former?.tables.find(({ table }) => table === layout.table);
  if (!before || !hasSameColumns(before, layout)) return undefined;
  const { file, rows, bytes, sha256, totals, lines, requestIds } = entry;
  const facts = { file, rows, bytes, sha256, totals, lines, requestIds };
  return onDisk(place.path, async () => ((await isIntact(place.path, facts)) ? facts : undefined));
}

/** Another version may have written other columns. */
function hasSameColumns({ columns: before }: TableLayout, { columns: now }: TableLayout): boolean {
  return (
    before.length === now.length &&
    now.every(({ name, type }, place) => before[place]?.name === name && before[place].type === type)
  );
}

/** What no record and no manifest knows was not written here, and is not overwritten. */
async function refuseStranger({ file, path }: SlicePlace, { former }: ExportFolder): Promise<void> {
  if (former?.files.some((entry) => entry.file === file)) return;
  if ((await onDisk(path, () => kindOf(path))) === undefined) return;
  throw new AcctcloseError('usage', `${path} is in the way: acctclose did not write it.`, {
    code: 'file-in-the-way',
    tryThis: ['Move it away, or choose another folder with --out.'],
  });
}
