import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { AcctcloseError } from '../domain/errors.js';
import { EXPORT_FORMATS, FOCUS_VERSIONS, type Manifest } from '../domain/export.js';
import { GAP_CODES } from '../domain/gap-codes.js';
import { ATTACHMENT_KINDS } from '../domain/attachment.js';
import { DATASETS } from '../domain/records.js';
import { codeOf, kindOf, onDisk } from './disk.js';
import { money } from './slice-record.js';

export const MANIFEST = 'manifest.json';
const MOST_BYTES = 67_108_864;
/** One plain name: no folder, no drive, nothing hidden. */
const FILE_NAME = /^[a-z0-9][a-z0-9-]*\.(?:csv|jsonl|parquet)$/;

/** A name of the same kind in the folder of its table. */
const ATTACHMENT_NAME = new RegExp(
  `^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*\\.(?:${ATTACHMENT_KINDS.join('|')})$`,
);

const text = z.string().max(4096);
const whole = z.int().min(0);
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/);
const dataset = z.enum(DATASETS);

const column = z.strictObject({
  name: text,
  type: z.enum(['text', 'decimal', 'integer', 'time', 'day', 'flag']),
});

const table = z.strictObject({
  table: text,
  dataset,
  actions: z.array(text),
  columns: z.array(column).min(1),
  totals: z.exactOptional(z.strictObject({ amount: text, currency: text })),
  focus: z.exactOptional(z.looseObject({})),
});

const file = z.strictObject({
  file: z.string().regex(FILE_NAME),
  table: text,
  month: z.exactOptional(month),
  state: z.enum(['final', 'open', 'snapshot']),
  rows: whole,
  bytes: whole,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  totals: z.array(money),
  lines: z.array(money),
  requestIds: z.array(text).max(2),
});

/** What lies in the folder of a table. */
const attachedFile = z.strictObject({
  file: z.string().regex(ATTACHMENT_NAME),
  table: text,
  id: text,
  kind: z.enum(ATTACHMENT_KINDS),
  url: text,
  bytes: whole,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const gap = z.strictObject({
  code: z.enum(GAP_CODES),
  action: text,
  needs: z.array(text),
  providerCode: z.exactOptional(text),
  requestId: z.exactOptional(text),
  ask: z.exactOptional(
    z.strictObject({
      id: text,
      code: text,
      args: z.exactOptional(z.record(text, text)),
      url: z.exactOptional(text),
    }),
  ),
});

const unfetchedFile = z.strictObject({
  name: text,
  table: text,
  id: text,
  kind: z.enum([...ATTACHMENT_KINDS, 'any']),
  url: text,
  gap,
});

const manifest = z.strictObject({
  schemaVersion: z.literal('1'),
  kind: z.literal('manifest'),
  version: text,
  provider: text,
  accountId: text,
  format: z.enum(EXPORT_FORMATS),
  bom: z.boolean(),
  focusVersion: z.enum(FOCUS_VERSIONS),
  tables: z.array(table),
  files: z.array(file),
  missing: z.array(z.strictObject({ table: text, dataset, month: z.exactOptional(month), gap })),
  attachments: z.array(attachedFile),
  unfetched: z.array(unfetchedFile),
  gaps: z.array(
    z.strictObject({
      dataset,
      code: text,
      message: text,
      url: z.exactOptional(text),
      months: z.array(month),
      before: z.exactOptional(month),
    }),
  ),
  reconciliation: z.array(
    z.strictObject({
      month,
      currency: text,
      lines: decimal,
      overview: z.exactOptional(decimal),
      difference: z.exactOptional(decimal),
      state: z.enum(['equal', 'different', 'open', 'unread']),
    }),
  ),
});

/** The manifest as its file has it, in the order of the schema, so that equal exports have equal texts. */
export function manifestText(content: Manifest): string {
  const ordered = manifest.parse({ ...content, schemaVersion: '1', kind: 'manifest' });
  return `${JSON.stringify(ordered, undefined, 2)}\n`;
}

/** The manifest of a folder; undefined where it has none. @throws AcctcloseError of kind `usage` for one that is not understood. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const path = join(folder, MANIFEST);
  const content = await onDisk(path, () => readPlain(path));
  if (content === undefined) return undefined;
  const decoded = manifest.safeParse(parse(content));
  const names = decoded.success
    ? [...decoded.data.files, ...decoded.data.attachments].map(({ file }) => file)
    : [];
  if (decoded.success && new Set(names).size === names.length) return decoded.data;
  throw new AcctcloseError('usage', `${path} is not a manifest that this version of acctclose understands.`, {
    code: 'manifest-not-understood',
    tryThis: ['Use the version that wrote it, or export into another folder with --out.'],
  });
}

async function readPlain(path: string): Promise<string | undefined> {
  if ((await kindOf(path)) !== 'file') return undefined;
  try {
    return (await stat(path)).size > MOST_BYTES ? '' : await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
