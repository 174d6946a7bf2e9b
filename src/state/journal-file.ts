import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { AcctcloseError } from '../domain/errors.js';
import type { Journal, JournalEntry } from '../domain/journal.js';
import { fileError, makeFolder, readText, syncFolder } from './files.js';
import { readHead, writeHead } from './journal-head.js';

const MOST_BYTES = 512 * 1024 * 1024;
const BEGINNING = '0'.repeat(64);

export interface JournalFile<E> {
  readonly path: string;
  /** What an event must look like. */
  readonly event: z.ZodType<E>;
  /** The provider's time. */
  readonly now: () => Date;
  /** File beside it that says how far it came, where whole lines must not go missing unseen. */
  readonly head?: string;
  /** What to do where it is not as it was written. */
  readonly tryThis?: readonly string[];
  /** Opens the file to append to it. */
  readonly open?: (path: string) => Promise<AppendHandle>;
}

/** What appending takes of an open file. */
export type AppendHandle = Pick<FileHandle, 'appendFile' | 'datasync' | 'truncate' | 'close'>;

/** What stands on the disk: the events, and the hash that the next line carries. */
interface Chain<E> {
  readonly entries: readonly JournalEntry<E>[];
  readonly last: string;
  /** Length of the whole lines, in bytes. */
  readonly bytes: number;
}

/**
 * Opens a journal to go on with it: JSON lines, each with the hash of the line before it. A last line that was
 * cut off while it was written never counted, since nobody acts before a line is on the disk.
 * @throws AcctcloseError of kind `plan` when anything else in it is not as it was written.
 */
export async function openJournal<E>(file: JournalFile<E>): Promise<Journal<E>> {
  const chain = await readChain(file);
  const handle = await openAt(file, chain.bytes);
  return createJournal(file, chain, handle);
}

/** Reads a journal and holds each line against the one before. @throws like `openJournal`. */
export async function readChain<E>(file: Omit<JournalFile<E>, 'now'>): Promise<Chain<E>> {
  const { path, event } = file;
  // Read first: another process may be writing both.
  const head = file.head === undefined ? undefined : await readHead(file.head);
  const text = (await readText(path, MOST_BYTES)) ?? '';
  const lines = text.split('\n').slice(0, -1);
  const line = z.strictObject({ n: z.int(), prev: z.string(), at: z.iso.datetime(), event });
  let last = BEGINNING;
  const hashes: string[] = [];
  const entries = lines.map((written, index): JournalEntry<E> => {
    const { data } = line.safeParse(parse(written));
    if (!data || data.n !== index + 1 || data.prev !== last) throw broken(file, index + 1);
    last = hashOf(written);
    hashes.push(last);
    return { at: data.at, event: data.event };
  });
  if (head === 'broken') throw broken(file, lines.length);
  if (head && hashes[head.n - 1] !== head.last) throw broken(file, head.n);
  return { entries, last, bytes: lines.reduce((sum, written) => sum + Buffer.byteLength(written) + 1, 0) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Appends side by side become one write: whoever comes while the disk is busy goes with the next. */
function createJournal<E>(
  { path, now, head }: JournalFile<E>,
  { entries, last }: Chain<E>,
  handle: AppendHandle,
): Journal<E> {
  let previous = last;
  let count = entries.length;
  let pending = '';
  let written: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const flush = async (): Promise<void> => {
    next = undefined;
    const text = pending;
    const reached = { n: count, last: previous };
    pending = '';
    try {
      await handle.appendFile(text);
      await handle.datasync();
    } catch (error) {
      throw fileError('write', path, error);
    }
    if (head !== undefined) await writeHead(head, reached);
  };
  return {
    entries,
    append(event) {
      count += 1;
      const line = JSON.stringify({ n: count, prev: previous, at: now().toISOString(), event });
      previous = hashOf(line);
      pending += `${line}\n`;
      // After a failure nothing more is written: the chain would have a hole.
      next ??= written = written.then(flush);
      return next;
    },
    async close() {
      await written.catch(() => undefined);
      await handle.close();
    },
  };
}

async function openAt<E>(
  { path, open: openFile = openToAppend }: JournalFile<E>,
  bytes: number,
): Promise<AppendHandle> {
  await makeFolder(dirname(path));
  try {
    const handle = await openFile(path);
    await handle.truncate(bytes);
    await handle.datasync();
    await syncFolder(dirname(path));
    return handle;
  } catch (error) {
    throw fileError('write', path, error);
  }
}

function openToAppend(path: string): Promise<AppendHandle> {
  return open(path, 'a', 0o600);
}

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

const MEND_PLAN = [
  'Nothing was done. Look into the console for what happened so far.',
  'Then make a new plan: acctclose prepare',
];

function broken(
  { path, tryThis = MEND_PLAN }: Pick<JournalFile<unknown>, 'path' | 'tryThis'>,
  line: number,
): AcctcloseError {
  return new AcctcloseError('plan', `The journal ${path} is not as it was written: line ${line}.`, {
    code: 'journal-broken',
    tryThis,
  });
}
