import { ApiError } from '../domain/errors.js';
import type { FileFacts, MissingFile, RecordFiles, Slice, SliceFile } from '../domain/export.js';
import { FAULTS } from '../domain/fault.js';
import { toGap } from '../domain/gap.js';
import type { EventSink } from '../domain/ports.js';
import { attachFiles, type Attached, type Attaching } from './export-attachments.js';
import type { FetchAttachment } from './fetch-attachment.js';

export type SliceResult = (
  | { readonly slice: Slice; readonly facts: FileFacts; readonly kept: boolean; readonly missing?: undefined }
  | { readonly slice: Slice; readonly missing: MissingFile; readonly facts?: undefined }
) & { readonly attached?: Attached };

export interface SliceEnv {
  readonly files: RecordFiles;
  readonly fetch: FetchAttachment;
  readonly emit: EventSink;
  /** Whether another slice failed in a way that ends the run. */
  readonly isStopped: () => boolean;
}

/** Fills one file to its end. A failed call makes it missing. @throws what is not a failed call, such as a full disk. */
export async function exportSlice(slice: Slice, env: SliceEnv): Promise<SliceResult> {
  const { files, emit } = env;
  const { kept, file } = await files.open(slice);
  if (kept) {
    emit({ type: 'file-done', file: kept.file, rows: kept.rows, kept: true });
    return { slice, facts: kept, kept: true };
  }
  const attaching = attachFiles(slice.table, env);
  try {
    const facts = await fill(slice, file, { ...env, attaching });
    emit({ type: 'file-done', file: facts.file, rows: facts.rows, kept: false });
    return { slice, facts, kept: false, attached: attaching.state() };
  } catch (error) {
    await (isResumable(error) ? file.abandon() : file.discard());
    if (!(error instanceof ApiError)) throw error;
    const { table, month } = slice;
    const when = month === undefined ? {} : { month };
    emit({ type: 'file-failed', table: table.name, ...when });
    const missing = { table: table.name, dataset: table.dataset, ...when, gap: toGap(error) };
    return { slice, missing, attached: attaching.state() };
  }
}

/**
 * Whether the place that was reached is still good. After a list that changed, or a cursor that is no longer
 * taken, it is not: going on from there would fail again in every run.
 */
function isResumable(error: unknown): boolean {
  if (!(error instanceof ApiError)) return true;
  const { about } = FAULTS[error.fault.kind];
  return about === 'way' || about === 'caller';
}

async function fill(
  { table, month }: Slice,
  file: SliceFile,
  { emit, isStopped, attaching }: SliceEnv & { readonly attaching: Attaching },
): Promise<FileFacts> {
  if (file.rows > 0) emit({ type: 'rows-written', rows: file.rows });
  for await (const page of table.read({ month, cursor: file.cursor })) {
    if (isStopped()) throw new Error('stopped');
    await file.append(page);
    emit({ type: 'rows-written', rows: page.rows.length });
    await attaching.take(page.rows);
  }
  return file.finish();
}
