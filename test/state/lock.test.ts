import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { awaitLock, createLocks, holdLock, type LockDeps } from '../../src/state/lock.js';
import type { Processes } from '../../src/domain/ports.js';
import { buildChild } from '../helpers/build-child.js';
import { makeFolder } from '../helpers/run-cli.js';

const SINCE = '2026-11-21T08:00:00.000Z';

/** A machine on which only process 1, which is this one, runs. */
function machine(running: Readonly<Record<number, string>> = {}, host = 'box'): LockDeps {
  const starts: Readonly<Record<number, string>> = { 1: 'own start', ...running };
  const find: Processes['find'] = (pid) => {
    const start = starts[pid];
    return Promise.resolve(start === undefined ? undefined : { start });
  };
  return { processes: { host, pid: 1, find }, now: () => new Date(SINCE), nonce: randomUUID };
}

/** A lock file that another run left. */
function lockedBy(holder: unknown): string {
  const path = join(makeFolder(), 'lock');
  writeFileSync(path, typeof holder === 'string' ? holder : JSON.stringify(holder));
  return path;
}

const other = (over: object = {}): object => ({
  host: 'box',
  pid: 4242,
  start: 'then',
  since: SINCE,
  ...over,
});

test('a lock names its holder to the user alone, and goes away when released', async () => {
  const path = join(makeFolder(), 'lock');
  const lock = await holdLock(path, machine());
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    ...{ host: 'box', pid: 1, start: 'own start', since: SINCE },
  });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  await lock.release();
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

test('this process cannot hold a lock twice, and can take it again once released', async () => {
  const locks = createLocks(makeFolder(), machine());
  const lock = await locks.hold('alibaba-1');
  await expect(locks.hold('alibaba-1')).rejects.toMatchObject({ kind: 'locked' });
  await (await locks.hold('alibaba-2')).release();
  await lock.release();
  await (await locks.hold('alibaba-1')).release();
});

test('a pipe in the place of a lock is told of, and not waited for', async () => {
  const path = join(makeFolder(), 'lock');
  execFileSync('mkfifo', [path]);
  await expect(holdLock(path, machine())).rejects.toMatchObject({ code: 'file-not-readable' });
});

test('a lock that others hold for moments is waited for', async () => {
  const path = join(makeFolder(), 'lock');
  const lock = await holdLock(path, machine());
  let waits = 0;
  const sleep = async (): Promise<void> => {
    waits += 1;
    if (waits === 3) await lock.release();
  };
  await (await awaitLock(path, machine(), sleep)).release();
  expect(waits).toBe(3);
});

test('a lock that is held on is not waited for without end', async () => {
  const path = join(makeFolder(), 'lock');
  await holdLock(path, machine());
  await expect(awaitLock(path, machine(), () => Promise.resolve())).rejects.toMatchObject({ kind: 'locked' });
});

test.each(['', '..', '../x', 'a/b'])('%j cannot name a lock', (name) => {
  expect(() => createLocks(makeFolder(), machine()).hold(name)).toThrow('cannot name a lock');
});

test('a live holder is named, and keeps its lock', async () => {
  const path = lockedBy(other());
  await expect(holdLock(path, machine({ 4242: 'then' }))).rejects.toMatchObject({
    kind: 'locked',
    message: `Another run holds ${path} (process 4242 on box, since ${SINCE}).`,
  });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(other());
});

test('a live holder whose start is not known keeps its lock', async () => {
  const path = lockedBy({ host: 'box', pid: 4242, since: SINCE });
  await expect(holdLock(path, machine({ 4242: 'later' }))).rejects.toMatchObject({ kind: 'locked' });
});

test.each([
  ['process is gone', machine()],
  ['process id belongs to another process now', machine({ 4242: 'later' })],
])('a lock whose %s is taken over', async (_name, deps) => {
  const path = lockedBy(other());
  const lock = await holdLock(path, deps);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: 1 });
  await lock.release();
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

test('a takeover that was killed does not stand in the way of the next', async () => {
  const path = lockedBy(other());
  writeFileSync(`${path}.takeover`, JSON.stringify(other({ pid: 4343 })));
  await (await holdLock(path, machine())).release();
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

test('a lock of another machine is refused, with the file to remove', async () => {
  const path = lockedBy(other({ host: 'elsewhere' }));
  await expect(holdLock(path, machine())).rejects.toMatchObject({
    kind: 'locked',
    message: expect.stringContaining('on elsewhere') as string,
    tryThis: expect.arrayContaining([`If it has ended, remove ${path}`]) as string[],
  });
});

test.each(['', '4242', '{"host":"box"}', '{"host":"box","pid":-1,"since":"2026-11-21T08:00:00.000Z"}'])(
  'a lock file of %j is refused, with the file to remove',
  async (content) => {
    const path = lockedBy(content);
    await expect(holdLock(path, machine())).rejects.toMatchObject({
      kind: 'locked',
      tryThis: [expect.stringContaining(`remove ${path}`)],
    });
    expect(readFileSync(path, 'utf8')).toBe(content);
  },
);

test('a release leaves the lock of a later holder alone', async () => {
  const path = join(makeFolder(), 'lock');
  const lock = await holdLock(path, machine());
  writeFileSync(path, JSON.stringify(other()));
  await lock.release();
  expect(existsSync(path)).toBe(true);
});

let child: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  child = await buildChild('test/state/fixtures/lock-child.ts');
});

afterEach(() => {
  for (const running of children.splice(0)) running.kill('SIGKILL');
});

interface Taker {
  /** Lets it take the lock. @returns `held`, or why not. */
  go(): Promise<string>;
  kill(): Promise<void>;
}

/** Starts another process that is about to take a lock. */
async function startTaker(path: string): Promise<Taker> {
  const running = spawn(process.execPath, [child, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(running);
  const line = async (): Promise<string> =>
    String(((await once(running.stdout, 'data')) as readonly Buffer[])[0]).trim();
  await line();
  return {
    go() {
      running.stdin.write('go\n');
      return line();
    },
    async kill() {
      running.kill('SIGKILL');
      await once(running, 'exit');
    },
  };
}

test('of several processes that find the lock of a dead one, one gets it', async () => {
  const path = join(makeFolder(), 'lock');
  const first = await startTaker(path);
  expect(await first.go()).toBe('held');
  await first.kill();
  const takers = await Promise.all([1, 2, 3, 4].map(() => startTaker(path)));
  const answers = await Promise.all(takers.map((taker) => taker.go()));
  expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
  expect(answers.filter((answer) => answer.includes('Another run holds'))).toHaveLength(3);
});

test('a lock that another live process holds is refused, naming that process', async () => {
  const path = join(makeFolder(), 'lock');
  const [first, second] = await Promise.all([startTaker(path), startTaker(path)]);
  expect(await first.go()).toBe('held');
  expect(await second.go()).toContain(`process ${children[0]?.pid} on`);
});
