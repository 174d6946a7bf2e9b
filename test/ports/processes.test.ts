import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { systemProcesses } from '../../src/ports/processes.js';

test('this process is there, and looks the same each time', async () => {
  const { find, pid } = await systemProcesses();
  const found = await find(pid);
  expect(found).toBeDefined();
  expect(await (await systemProcesses()).find(pid)).toEqual(found);
});

test('a process that has ended is not there', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  expect(await (await systemProcesses()).find(pid)).toBeUndefined();
});

const isLinux = process.platform === 'linux';
if (!isLinux) process.stderr.write('Left out: only Linux tells when a process was started.\n');

test.runIf(isLinux)('two processes differ in their start', async () => {
  const { find, pid } = await systemProcesses();
  const [own, parent] = [await find(pid), await find(process.ppid)];
  expect(own?.start).toMatch(/^[\da-f-]{36} \d+$/);
  expect(parent?.start).not.toBe(own?.start);
});
