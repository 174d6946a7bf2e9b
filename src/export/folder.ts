import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AcctcloseError } from '../domain/errors.js';
import type { ExportForm, Manifest } from '../domain/export.js';
import type { Lock } from '../domain/ports.js';
import { kindOf, onDisk, replaceWhole } from './disk.js';
import { MANIFEST, manifestText, readManifest } from './manifest.js';
import type { SlicePlace } from './slice-record.js';

/** Where checkpoints lie while an export is unfinished. */
export const WORK_FOLDER = '.acctclose';

/** Whose export a folder is to hold, and in which form. */
export interface FolderOwner {
  readonly provider: string;
  readonly accountId: string;
  readonly form: ExportForm;
}

/** Keeps other runs away by a file at that path. @throws AcctcloseError of kind `locked`. */
export type HoldLock = (path: string) => Promise<Lock>;

/** A folder that is ours for the time of a run. */
export interface ExportFolder {
  readonly path: string;
  readonly former: Manifest | undefined;
  place(file: string): SlicePlace;
  readonly conclude: (manifest: Manifest) => Promise<void>;
  readonly release: Lock['release'];
}

/** Makes a folder ready for an export. @throws AcctcloseError when it holds something else or is in use. */
export async function openFolder(folder: string, owner: FolderOwner, hold: HoldLock): Promise<ExportFolder> {
  const work = join(folder, WORK_FOLDER);
  await onDisk(folder, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = await readdir(folder);
    if (names.length > 0 && !names.includes(MANIFEST) && (await kindOf(work)) !== 'folder')
      throw notEmpty(folder);
    await mkdir(work, { recursive: true, mode: 0o700 });
  });
  const former = await readManifest(folder);
  if (former) refuseOther(folder, former, owner);
  const lock = await hold(join(work, 'lock'));
  return {
    path: folder,
    former,
    place: (file) => ({
      file,
      path: join(folder, file),
      part: join(folder, `${file}.part`),
      record: join(work, `${file}.json`),
      scratch: join(work, `${file}.new`),
    }),
    async conclude(manifest) {
      await replaceWhole(join(folder, MANIFEST), manifestText(manifest), join(work, 'manifest.new'));
      if (manifest.missing.length > 0) return;
      await onDisk(work, () => rm(work, { recursive: true, force: true }));
    },
    release: lock.release,
  };
}

function refuseOther(folder: string, former: Manifest, { provider, accountId, form }: FolderOwner): void {
  const isSame =
    former.provider === provider &&
    former.accountId === accountId &&
    former.format === form.format &&
    former.bom === form.bom &&
    former.focusVersion === form.focusVersion;
  if (isSame) return;
  const { provider: other, accountId: whose, format } = former;
  throw new AcctcloseError('usage', `${folder} holds another export: ${other} account ${whose}, ${format}.`, {
    code: 'folder-of-another-export',
    tryThis: ['Choose another folder with --out.'],
  });
}

function notEmpty(folder: string): AcctcloseError {
  return new AcctcloseError('usage', `${folder} holds files that are no export of acctclose.`, {
    code: 'folder-not-empty',
    tryThis: ['Choose an empty or a new folder with --out.'],
  });
}
