import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeFolder } from './helpers/run-cli.js';
import { spawnSandbox } from './helpers/spawn-cli.js';
import { openProgram } from './helpers/terminal.js';
import { TEST_DAY, TEST_START } from './helpers/test-day.js';

const SAY_DAY = ['-p', 'new Date().toISOString().slice(0, 10)'];

/** A test begins with its file, and takes less than an hour. */
const HOUR_MS = 3_600_000;

test('tests run on one day, whatever the machine’s is', () => {
  expect(Date.now() - Date.parse(TEST_START)).toBeGreaterThanOrEqual(0);
  expect(Date.now() - Date.parse(TEST_START)).toBeLessThan(HOUR_MS);
  expect(new Date().toISOString()).toContain(TEST_DAY);
  expect(new Date()).toBeInstanceOf(Date);
  expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z');
});

test('a process that inherits everything has that day too', async () => {
  expect(spawnSync(process.execPath, SAY_DAY, { encoding: 'utf8' }).stdout.trim()).toBe(TEST_DAY);
  expect((await openProgram(process.execPath, SAY_DAY, {}).end()).screen).toContain(TEST_DAY);
});

test('so has a program that inherits nothing', async () => {
  const sandbox = await spawnSandbox(['--exit-with-stdin'], { folder: makeFolder() });
  const { headers } = await fetch(`${sandbox.url}/_sandbox/state`);
  sandbox.process.stdin.end();
  await sandbox.process;
  expect(new Date(headers.get('date')!).toISOString()).toContain(TEST_DAY);
});
