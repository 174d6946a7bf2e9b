import { access, constants, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
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
 * The text of a file, or undefined when there is none.
 * @param mostBytes refuses a larger file before it is read.
 */
export async function readText(path: string, mostBytes: number): Promise<string | undefined> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw new Error(`it has more than ${mostBytes} bytes`);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw fileError('read', path, error);
  }
}

/** Puts a whole new file in the place of the old one, readable by the user alone. A crash leaves either of the two. */
export async function replaceText(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path));
  try {
    await writeFileAtomic(path, text, { mode: 0o600 });
  } catch (error) {
    throw fileError('write', path, error);
  }
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

/** What a failure means to the user, of kind `usage`. */
export function fileError(verb: 'read' | 'write', path: string, cause: unknown): AcctcloseError {
  const why = codeOf(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  return new AcctcloseError('usage', `Cannot ${verb} ${path}: ${why}.`, {
    code: `file-not-${verb === 'read' ? 'readable' : 'writable'}`,
    tryThis: ['Check the owner, the permissions and the free space there.'],
    cause,
  });
}
