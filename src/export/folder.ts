import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AcctcloseError } from '../domain/errors.js';
import type { Manifest } from '../domain/export.js';
import type { Lock } from '../domain/ports.js';
import { kindOf, makeFolders, onDisk, replaceWhole } from './disk.js';
import { MANIFEST, manifestText, readManifest } from './manifest.js';
import { OWNER_SCRATCH, readOwner, refuseOther, writeOwner, type FolderOwner } from './owner-record.js';
import type { SlicePlace } from './slice-record.js';

/** Where checkpoints lie while an export is unfinished. */
export const WORK_FOLDER = '.acctclose';
const LOCK = 'lock';

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
  await onDisk(folder, () => makeFolders(folder));
  await inspect(folder, owner);
  await onDisk(work, () => makeFolders(work));
  const lock = await hold(join(work, LOCK));
  try {
    // Another run may have come and gone since.
    const { former, isOwned } = await inspect(folder, owner);
    if (!isOwned) await writeOwner(work, owner);
    return folderOf(folder, former, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function folderOf(folder: string, former: Manifest | undefined, lock: Lock): ExportFolder {
  const work = join(folder, WORK_FOLDER);
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

/** What a folder holds. @throws AcctcloseError of kind `usage` where that is not an export of this owner. */
async function inspect(
  folder: string,
  owner: FolderOwner,
): Promise<{ readonly former: Manifest | undefined; readonly isOwned: boolean }> {
  const work = join(folder, WORK_FOLDER);
  const stated = await readOwner(work);
  const former = await readManifest(folder);
  for (const one of [stated, former]) if (one) refuseOther(folder, one, owner);
  if (!stated && !former) await refuseStrange(folder, work);
  return { former, isOwned: stated !== undefined };
}

/** What nobody is named for is left alone, but for what a run leaves that was killed while it began. */
async function refuseStrange(folder: string, work: string): Promise<void> {
  const isEmpty = await onDisk(folder, async () => {
    if ((await readdir(folder)).some((name) => name !== WORK_FOLDER)) return false;
    const kind = await kindOf(work);
    if (kind !== 'folder') return kind === undefined;
    return (await readdir(work)).every((name) => name.startsWith(LOCK) || name === OWNER_SCRATCH);
  });
  if (isEmpty) return;
  throw new AcctcloseError('usage', `${folder} holds files that are no export of acctclose.`, {
    code: 'folder-not-empty',
    tryThis: ['Choose an empty or a new folder with --out.'],
  });
}
