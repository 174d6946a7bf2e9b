import { link, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { AcctcloseError } from '../domain/errors.js';
import type { Lock, Locks, Processes } from '../domain/ports.js';
import { codeOf, fileError, makeFolder, readText, replaceText } from './files.js';

const MOST_BYTES = 4096;
/** Tries to take a lock that others let go of between two looks at it. */
const TRIES = 5;

/** Who holds a lock; the content of its file. */
const holder = z.strictObject({
  host: z.string(),
  pid: z.int().positive(),
  /** Tells a process from a later one with the same id; left out where the system does not show it. */
  start: z.exactOptional(z.string()),
  since: z.iso.datetime(),
});

type Holder = z.infer<typeof holder>;

export interface LockDeps {
  readonly processes: Processes;
  readonly now: () => Date;
  /** A text that is never given twice. */
  readonly nonce: () => string;
}

/** How long a short piece of work of another run is waited for. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;

/** Takes a lock that others hold for moments only: waits for them a while. @throws like `holdLock`. */
export async function awaitLock(
  path: string,
  deps: LockDeps,
  sleep: (ms: number) => Promise<void>,
): Promise<Lock> {
  for (let waitedMs = 0; ; waitedMs += PAUSE_MS) {
    try {
      return await holdLock(path, deps);
    } catch (error) {
      const isHeld = error instanceof AcctcloseError && error.kind === 'locked';
      if (!isHeld || waitedMs >= PATIENCE_MS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** Locks by name, each a file in one folder. */
export function createLocks(folder: string, deps: LockDeps): Locks {
  return {
    hold(name) {
      if (!/^\w[\w.-]*$/.test(name)) throw new Error(`${name} cannot name a lock`);
      return holdLock(join(folder, `${name}.lock`), deps);
    },
  };
}

/**
 * Keeps other runs away until it is released. The lock of a process that is gone is taken over.
 * @throws AcctcloseError of kind `locked` when another run holds it, or when that cannot be ruled out.
 */
export async function holdLock(path: string, deps: LockDeps): Promise<Lock> {
  const mine = JSON.stringify(await describeSelf(deps));
  await makeFolder(dirname(path));
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await create(path, mine, deps)) return lockOf(path, mine);
    const theirs = await readText(path, MOST_BYTES);
    if (theirs === undefined) continue;
    await refuseLive(path, decode(path, theirs), deps);
    if (await takeOver(path, { theirs, mine }, deps)) return lockOf(path, mine);
  }
  throw new AcctcloseError('locked', `Other runs keep taking ${path}.`, {
    code: 'locked',
    tryThis: ['Wait until they end.'],
  });
}

async function describeSelf({ processes, now }: LockDeps): Promise<Holder> {
  const { host, pid } = processes;
  const start = (await processes.find(pid))?.start;
  return { host, pid, ...(start === undefined ? {} : { start }), since: now().toISOString() };
}

/** Gives a file that is written already its name, so that nobody ever sees a lock without its holder. */
async function create(path: string, mine: string, { nonce }: LockDeps): Promise<boolean> {
  const draft = `${path}.${nonce()}`;
  try {
    await writeDraft(draft, mine);
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw fileError('write', path, error);
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/**
 * Puts our name in the place of a dead holder's. The lock beside it lets one taker at a time do that; should this one
 * be killed meanwhile, that lock is taken over in the same way.
 * @returns false when somebody else was faster.
 */
async function takeOver(
  path: string,
  { theirs, mine }: { readonly theirs: string; readonly mine: string },
  deps: LockDeps,
): Promise<boolean> {
  const guard = await holdLock(`${path}.takeover`, deps);
  try {
    if ((await readText(path, MOST_BYTES)) !== theirs) return false;
    await replaceText(path, mine);
    return true;
  } finally {
    await guard.release();
  }
}

function lockOf(path: string, mine: string): Lock {
  return {
    async release() {
      // Where a user removed the file, it may be another run's by now.
      if ((await readText(path, MOST_BYTES)) === mine) await rm(path, { force: true });
    },
  };
}

async function refuseLive(
  path: string,
  { host, pid, start, since }: Holder,
  { processes }: LockDeps,
): Promise<void> {
  if (host !== processes.host) {
    throw locked(`A run on ${host} holds ${path} (process ${pid}, since ${since}).`, [
      'Wait until it ends.',
      `If it has ended, remove ${path}`,
    ]);
  }
  const running = await processes.find(pid);
  if (!running) return;
  if (start !== undefined && running.start !== undefined && start !== running.start) return;
  throw locked(`Another run holds ${path} (process ${pid} on ${host}, since ${since}).`, [
    'Wait until it ends.',
  ]);
}

/** A lock that cannot be read may be anybody's. */
function decode(path: string, text: string): Holder {
  try {
    return holder.parse(JSON.parse(text));
  } catch {
    throw locked(`${path} does not say which run holds it.`, [
      `Make sure that no other run is at work, then remove ${path}`,
    ]);
  }
}

function locked(message: string, tryThis: readonly string[]): AcctcloseError {
  return new AcctcloseError('locked', message, { code: 'locked', tryThis });
}
