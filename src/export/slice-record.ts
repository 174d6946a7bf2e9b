import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import * as z from 'zod';
import type { ExportForm, FileFacts, Slice, TableLayout } from '../domain/export.js';
import { codeOf, onDisk, replaceWhole } from './disk.js';

export const money = z.strictObject({
  value: z.string().regex(/^-?\d+(\.\d+)?$/),
  currency: z.string().min(1),
});
const whole = z.int().min(0);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const sliceRecord = z.strictObject({
  schemaVersion: z.literal('1'),
  /** Of everything that decides what the file holds. */
  settings: digest,
  stage: z.enum(['part', 'whole']),
  cursor: z.exactOptional(z.string()),
  rows: whole,
  bytes: whole,
  /** Of the bytes so far. */
  sha256: digest,
  totals: z.array(money),
  lines: z.array(money),
  requestIds: z.array(z.string()).max(2),
});

/** Where a file stands: a checkpoint, or the word that it is whole. */
export interface SliceRecord extends Omit<FileFacts, 'file'> {
  readonly schemaVersion: '1';
  readonly settings: string;
  readonly stage: 'part' | 'whole';
  readonly cursor?: string;
}

/** Where a file and all that belongs to it lies. */
export interface SlicePlace {
  readonly file: string;
  /** Its final path. */
  readonly path: string;
  /** Where it grows. */
  readonly part: string;
  readonly record: string;
  readonly scratch: string;
}

/** The record of a file; undefined where there is none that can be used, which only costs time. */
export async function readRecord({ record }: SlicePlace): Promise<SliceRecord | undefined> {
  try {
    return sliceRecord.parse(JSON.parse(await readFile(record, 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError)
      return undefined;
    throw error;
  }
}

export async function writeRecord({ record, scratch }: SlicePlace, content: SliceRecord): Promise<void> {
  await replaceWhole(record, JSON.stringify(content), scratch);
}

/** Forgets where a file stands. */
export async function dropRecord({ record }: SlicePlace): Promise<void> {
  await onDisk(record, () => rm(record, { force: true }));
}

export interface SettingsSource {
  readonly form: ExportForm;
  readonly version: string;
  readonly provider: string;
  readonly accountId: string;
}

/** Two runs whose settings agree write the same bytes for the same data. */
export function settingsOf(
  { form, version, provider, accountId }: SettingsSource,
  slice: Slice,
  layout: TableLayout,
): string {
  const { format, bom, focusVersion } = form;
  const { month = null, state, day = null } = slice;
  const what = [
    provider,
    accountId,
    version,
    format,
    bom,
    focusVersion,
    layout.table,
    layout.columns,
    month,
    state,
    day,
  ];
  return createHash('sha256').update(JSON.stringify(what)).digest('hex');
}
