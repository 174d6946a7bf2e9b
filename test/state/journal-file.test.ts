import { appendFile, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Journal } from '../../src/domain/journal.js';
import { openJournal, type AppendHandle } from '../../src/state/journal-file.js';

const event = z.strictObject({ type: z.literal('done'), step: z.string() });
const now = (): Date => new Date('2026-11-21T00:00:00Z');

let path = '';
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'journal-')), 'deep', 'journal.jsonl');
});

const open = (): Promise<Journal<z.infer<typeof event>>> => openJournal({ path, event, now });
const done = (step: string): z.infer<typeof event> => ({ type: 'done', step });

async function write(...steps: readonly string[]): Promise<void> {
  const journal = await open();
  for (const step of steps) await journal.append(done(step));
  await journal.close();
}

async function steps(): Promise<readonly string[]> {
  const journal = await open();
  await journal.close();
  return journal.entries.map((entry) => entry.event.step);
}

describe('openJournal', () => {
  it('gives back what earlier runs appended, in order', async () => {
    await write('a', 'b');
    await write('c');
    expect(await steps()).toEqual(['a', 'b', 'c']);
  });

  it('keeps the order of what is appended side by side', async () => {
    const journal = await open();
    await Promise.all(['a', 'b', 'c', 'd'].map((step) => journal.append(done(step))));
    await journal.close();
    expect(await steps()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('has a line on the disk when its append resolves', async () => {
    const journal = await open();
    await journal.append(done('a'));
    expect(await readFile(path, 'utf8')).toContain('"step":"a"');
    await journal.close();
  });

  it('resolves an append only once the disk has what was written', async () => {
    const calls: string[] = [];
    let sync = (): void => undefined;
    const synced = new Promise<void>((resolve) => (sync = resolve));
    const handle: AppendHandle = {
      truncate: () => Promise.resolve(),
      appendFile: () => Promise.resolve(void calls.push('append')),
      // The first one is for the file as it was opened.
      datasync: () => (calls.push('sync') === 1 ? Promise.resolve() : synced),
      close: () => Promise.resolve(),
    };
    const journal = await openJournal({ path, event, now, open: () => Promise.resolve(handle) });
    let isResolved = false;
    const appended = journal.append(done('a')).then(() => (isResolved = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls).toEqual(['sync', 'append', 'sync']);
    expect(isResolved).toBe(false);
    sync();
    await appended;
  });

  it('can be read by the user alone', async () => {
    await write('a');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('drops a last line that was cut off, and goes on after the whole ones', async () => {
    await write('a', 'b');
    await appendFile(path, '{"n":3,"prev":"');
    await write('c');
    expect(await steps()).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['a changed byte', (text: string) => text.replace('"step":"a"', '"step":"x"')],
    ['a removed line', (text: string) => text.split('\n').slice(1).join('\n')],
    ['lines in another order', (text: string) => swap(text)],
    ['a line of another kind', (text: string) => `${text}{}\n`],
    ['a line twice', (text: string) => `${text}${text.split('\n')[1] ?? ''}\n`],
  ])('stops at %s', async (_, change) => {
    await write('a', 'b', 'c');
    await writeFile(path, change(await readFile(path, 'utf8')));
    await expect(open()).rejects.toMatchObject({ kind: 'plan', code: 'journal-broken' });
  });
});

function swap(text: string): string {
  const [first = '', second = '', ...rest] = text.split('\n');
  return [second, first, ...rest].join('\n');
}
