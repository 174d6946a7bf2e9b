import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { buildChild } from '../helpers/build-child.js';

/** Bytes: V8's space for new objects at the end, and all that was on the heap at its fullest. */
interface Heap {
  readonly newSpace: number;
  readonly peak: number;
}

let child: string;
beforeAll(async () => {
  child = await buildChild('test/ports/fixtures/heap-child.ts');
});

/** What a stream of pages makes of the heap. */
function measure(mode: 'free' | 'held' | 'slow' | 'level', pages = 300): Heap {
  const argv = [child, mode, String(pages)];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  expect(stderr, 'V8 takes the flags without a word').toBe('');
  return JSON.parse(stdout) as Heap;
}

test('the space for new objects stays small where it would grow', () => {
  const [free, held] = [measure('free'), measure('held')];
  expect(free.newSpace).toBeGreaterThan(4 * 1024 * 1024);
  expect(held.newSpace).toBeLessThan(free.newSpace / 2);
});

test('garbage among old objects is collected before it is as much as they are', () => {
  const [held, slow] = [measure('held'), measure('slow')];
  expect(slow.peak).toBeLessThan(held.peak * 0.7);
  expect(slow.newSpace).toBeLessThan(4 * 1024 * 1024);
});

test('where little is alive, the heap comes nearer to the size it has where much is', () => {
  const shareOf = (mode: 'slow' | 'level'): number => measure(mode, 100).peak / measure(mode).peak;
  expect(shareOf('level')).toBeGreaterThan(shareOf('slow') * 1.1);
});
