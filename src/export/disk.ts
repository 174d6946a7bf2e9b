import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, open, rename } from 'node:fs/promises';
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
  return new AcctcloseError('usage', `Cannot use ${path}: ${String(code)}.`, {
    code: 'file-not-usable',
    tryThis: ['Check its owner and permissions, or choose another folder with --out.'],
    cause,
  });
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
