import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { AcctcloseError } from '../domain/errors.js';
import { EXPORT_FORMATS, FOCUS_VERSIONS, type ExportForm, type Manifest } from '../domain/export.js';
import { codeOf, onDisk, replaceWhole } from './disk.js';

const OWNER = 'owner.json';
export const OWNER_SCRATCH = 'owner.new';

/** Whose export a folder is to hold, and in which form. */
export interface FolderOwner {
  readonly provider: string;
  readonly accountId: string;
  readonly form: ExportForm;
}

const ownerRecord = z.strictObject({
  schemaVersion: z.literal('1'),
  provider: z.string(),
  accountId: z.string(),
  format: z.enum(EXPORT_FORMATS),
  bom: z.boolean(),
  focusVersion: z.enum(FOCUS_VERSIONS),
});

/** What a manifest says of its owner too. */
export type StatedOwner = Pick<Manifest, 'provider' | 'accountId' | keyof ExportForm>;

/** Whose unfinished export a folder holds; undefined where none was begun. @throws AcctcloseError of kind `usage` where that cannot be read. */
export async function readOwner(work: string): Promise<StatedOwner | undefined> {
  const path = join(work, OWNER);
  return onDisk(path, async () => {
    try {
      return ownerRecord.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      if (error instanceof SyntaxError || error instanceof z.ZodError) throw notUnderstood(path);
      throw error;
    }
  });
}

/** Says whose the folder is from now on, before anything else is written into it. */
export async function writeOwner(work: string, { provider, accountId, form }: FolderOwner): Promise<void> {
  const { format, bom, focusVersion } = form;
  const content = { schemaVersion: '1', provider, accountId, format, bom, focusVersion };
  await replaceWhole(join(work, OWNER), JSON.stringify(content), join(work, OWNER_SCRATCH));
}

/** @throws AcctcloseError of kind `usage` where a folder is another account's, or of another form. */
export function refuseOther(
  folder: string,
  stated: StatedOwner,
  { provider, accountId, form }: FolderOwner,
): void {
  const isSame =
    stated.provider === provider &&
    stated.accountId === accountId &&
    stated.format === form.format &&
    stated.bom === form.bom &&
    stated.focusVersion === form.focusVersion;
  if (isSame) return;
  const { provider: other, accountId: whose, format } = stated;
  throw new AcctcloseError('usage', `${folder} holds another export: ${other} account ${whose}, ${format}.`, {
    code: 'folder-of-another-export',
    tryThis: ['Choose another folder with --out.'],
  });
}

function notUnderstood(path: string): AcctcloseError {
  return new AcctcloseError('usage', `${path} does not say whose export this is.`, {
    code: 'folder-of-another-export',
    tryThis: ['Choose another folder with --out.'],
  });
}
