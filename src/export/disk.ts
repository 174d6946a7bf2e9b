import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AcctcloseError } from '../domain/errors.js';

/** What a run leaves behind of a file. */
export interface Print {
  readonly bytes: number;
  readonly sha256: string;
}

/** The system's code of a failure: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Does the work and words its failure. @throws AcctcloseError. */
export async function onDisk<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AcctcloseError || codeOf(error) === undefined ? error : diskError(path, error);
  }
}

const FULL: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function diskError(path: string, cause: unknown): AcctcloseError {
  const code = codeOf(cause);
  if (FULL.has(code)) {
    return new AcctcloseError(
      'incomplete',
      `The disk is full: ${path} could not be written (${String(code)}).`,
      {
        code: 'disk-full',
        tryThis: ['Make room and run the same command again; it goes on where it stopped.'],
        cause,
      },
    );
  }
  if (code === 'ENOENT') {
    return new AcctcloseError('incomplete', `${path} is gone: it was moved or removed while it was in use.`, {
      code: 'folder-gone',
      tryThis: ['Run the same command again.'],
      cause,
    });
  }
  return notUsable(path, cause);
}

function notUsable(path: string, cause: unknown): AcctcloseError {
  return new AcctcloseError('usage', `Cannot use ${path}: ${String(codeOf(cause))}.`, {
    code: 'file-not-usable',
    tryThis: ['Check its owner and permissions, or choose another folder with --out.'],
    cause,
  });
}

/**
 * Creates a folder, and those above it, that only the user can enter. One level at a time: told to make them all,
 * Node tries for ever where a file system refuses to hold folders, as /proc does. @throws AcctcloseError where it cannot be.
 */
export async function makeFolders(path: string): Promise<void> {
  try {
    await makeFolder(path);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path) throw error;
    await makeFolders(above);
    // What is above is there now, so that nothing was moved or removed: no folder can be here.
    await makeFolder(path).catch((cause: unknown) => {
      throw codeOf(cause) === 'ENOENT' ? notUsable(path, cause) : cause;
    });
  }
}

/** Creates one folder in a folder that is there. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !(await stat(path)).isDirectory()) throw error;
  }
}

/** What lies at a path: a plain file, nothing, or something else, such as a link. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | undefined> {
  try {
    const stats = await lstat(path);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Feeds the first bytes of a file to a hash. @returns how many there were, at most `limit`. */
export async function hashInto(hash: Hash, path: string, limit = Infinity): Promise<number> {
  if (limit === 0) return 0;
  let bytes = 0;
  for await (const chunk of createReadStream(path, { end: limit - 1 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return bytes;
}

/** Length and SHA-256 of a file. */
export async function printOf(path: string): Promise<Print> {
  const hash = createHash('sha256');
  const bytes = await hashInto(hash, path);
  return { bytes, sha256: hash.digest('hex') };
}

/** Whether a plain file lies there that is the one described. */
export async function isIntact(path: string, { bytes, sha256 }: Print): Promise<boolean> {
  if ((await kindOf(path)) !== 'file') return false;
  const found = await printOf(path);
  return found.bytes === bytes && found.sha256 === sha256;
}

/** Puts a whole content in the place of a file, by way of a scratch file in the same file system. */
export async function replaceWhole(
  path: string,
  content: string | Uint8Array,
  scratch: string,
): Promise<void> {
  await onDisk(path, async () => {
    const handle = await open(scratch, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await moveInto(scratch, path);
  });
}

/** Gives a file its final name, and makes the name last. */
export async function moveInto(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Some systems cannot sync a folder; there the rename alone has to do. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'EPERM' || codeOf(error) === 'EISDIR') return undefined;
    throw error;
  });
  if (!handle) return;
  try {
    await handle.sync();
  } catch (error) {
    if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'EINVAL') throw error;
  } finally {
    await handle.close();
  }
}
