import { open, readFile, rm } from 'node:fs/promises';
import { AcctcloseError } from '../domain/errors.js';
import { codeOf, onDisk } from './disk.js';

/** This process, and whether another one of this machine still runs. */
export interface ProcessTable {
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
}

/** Keeps other runs out of a folder until it is called. @throws AcctcloseError of kind `locked`. */
export async function lockFolder(
  path: string,
  folder: string,
  processes: ProcessTable,
): Promise<() => Promise<void>> {
  await onDisk(path, async () => {
    if (await create(path, processes.pid)) return;
    const owner = Number(await readFile(path, 'utf8'));
    if (owner !== processes.pid && Number.isSafeInteger(owner) && owner > 0 && processes.isAlive(owner)) {
      throw locked(folder, owner);
    }
    // Its run was killed: nobody else will take this lock away.
    await rm(path, { force: true });
    if (!(await create(path, processes.pid))) throw locked(folder, owner);
  });
  return () => onDisk(path, () => rm(path, { force: true }));
}

async function create(path: string, pid: number): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600);
    await handle.writeFile(String(pid)).finally(() => handle.close());
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function locked(folder: string, owner: number): AcctcloseError {
  return new AcctcloseError('locked', `Another run writes to ${folder} (process ${owner}).`, {
    code: 'export-locked',
    tryThis: ['Wait until it ends, or choose another folder with --out.'],
  });
}
