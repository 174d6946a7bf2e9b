import { randomUUID } from 'node:crypto';
import {
  access,
  constants,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import { dirname } from 'node:path';
import { AcctcloseError } from '../domain/errors.js';

/** Creates a folder, and those above it, that only the user can enter. One that exists is left as it is. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeFolders(folder);
  } catch (error) {
    throw fileError('write', folder, error);
  }
}

/** One level at a time: told to make them all, Node tries for ever where a file system refuses to hold folders, as /proc does. */
async function makeFolders(folder: string): Promise<void> {
  const above = dirname(folder);
  try {
    await makeOne(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || above === folder) throw error;
    await makeFolders(above);
    await makeOne(folder);
  }
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error;
  }
}

/** Creates a folder where files are to be replaced later, and makes sure that they can be. */
export async function claimFolder(folder: string): Promise<void> {
  await makeFolder(folder);
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    throw fileError('write', folder, error);
  }
}

/**
 * The text of a file, or undefined when there is none. A pipe would keep its reader waiting for ever, so it is refused
 * unless the user may have meant one.
 * @param mostBytes refuses a larger file before it is read.
 */
export async function readText(
  path: string,
  mostBytes: number,
  { pipes = false }: { readonly pipes?: boolean } = {},
): Promise<string | undefined> {
  try {
    const found = await stat(path);
    if (!pipes && !found.isFile()) throw new Error('it is no plain file');
    if (found.size > mostBytes) throw new Error(`it has more than ${mostBytes} bytes`);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw fileError('read', path, error);
  }
}

/** Puts a whole new file in the place of the old one, readable by the user alone. A crash leaves either of the two. */
export async function replaceText(path: string, text: string): Promise<void> {
  await replaceFile(path, (file) => file.writeFile(text));
}

/**
 * Writes a file beside another and puts it in its place. The name beside it is made anew each time and nothing may bear
 * it, so that no link that lies there is ever followed.
 */
export async function replaceFile(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  await makeFolder(dirname(path));
  const beside = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error instanceof AcctcloseError ? error : fileError('write', path, error);
  }
}

/** Whether something lies there that is written to as it is, such as a pipe or a device. */
export async function isStream(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** Makes a file's name last; Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Deletes a file; one that is not there is no error. */
export async function removeFile(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (error) {
    throw fileError('write', path, error);
  }
}

/** The system's code of a failure: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Nothing that the user asked for is wrong where the disk has no more room. */
const FULL: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What a failure means to the user: of kind `usage`, or of its own where the disk is full. */
export function fileError(verb: 'read' | 'write', path: string, cause: unknown): AcctcloseError {
  if (FULL.has(codeOf(cause))) {
    return new AcctcloseError('unexpected', `The disk is full: ${path} could not be written.`, {
      code: 'disk-full',
      tryThis: ['Make room, then run the command again.'],
      cause,
    });
  }
  const why = codeOf(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  return new AcctcloseError('usage', `Cannot ${verb} ${path}: ${why}.`, {
    code: `file-not-${verb === 'read' ? 'readable' : 'writable'}`,
    tryThis: ['Check the owner, the permissions and the free space there.'],
    cause,
  });
}
