import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { buildChild } from '../helpers/build-child.js';

test('the space for new objects stays small where it would grow, and V8 takes the flag without a word', async () => {
  const child = await buildChild('test/ports/fixtures/heap-child.ts');
  const [free, held] = ['free', 'held'].map((mode) => spawnSync(process.execPath, [child, mode]));
  expect(held?.stderr.toString()).toBe('');
  expect(Number(free?.stdout)).toBeGreaterThan(4 * 1024 * 1024);
  expect(Number(held?.stdout)).toBeLessThan(Number(free?.stdout) / 2);
});
