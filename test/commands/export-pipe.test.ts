import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemProcesses } from '../../src/ports/processes.js';
import { makeFolder, runCli } from '../helpers/run-cli.js';
import { spawnCli } from '../helpers/spawn-cli.js';

const BILLS = ['export', 'bills', '--sandbox', 'alibaba'];

test('a pipe that closes early ends the program without a word', async () => {
  const running = spawnCli([...BILLS, '--out', '-', '--quiet']);
  running.stdout.once('data', () => running.stdout.destroy());
  const { exitCode, signal, stderr } = await running;
  expect({ exitCode, signal, stderr }).toEqual({ exitCode: 0, signal: undefined, stderr: '' });
});

test('a pipe that is closed before the first row does the same', async () => {
  const running = spawnCli([...BILLS, '--out', '-', '--format', 'jsonl']);
  running.stdout.destroy();
  const { exitCode, stderr } = await running;
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
});

test.each(['csv', 'jsonl', 'focus-csv'])(
  'a pipe of %s carries whole rows and nothing else',
  async (format) => {
    const { stdout, exitCode } = await spawnCli([
      ...BILLS.slice(0, 3),
      'tencent',
      '--out',
      '-',
      '--format',
      format,
    ]);
    expect(exitCode).toBe(0);
    const lines = stdout.split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(100);
    if (format === 'jsonl') for (const line of lines) JSON.parse(line);
    else expect(lines.filter((line) => line === lines[0])).toHaveLength(1);
    expect(stdout).not.toContain('\u001B');
  },
);

/** A folder with the lock of a process in it. */
async function lockedBy(pid: number): Promise<string> {
  const folder = makeFolder();
  const { host } = await systemProcesses();
  mkdirSync(join(folder, '.acctclose'));
  writeFileSync(
    join(folder, '.acctclose', 'lock'),
    JSON.stringify({ host, pid, since: '2026-11-21T08:00:00.000Z' }),
  );
  return folder;
}

test('a folder that a live process writes to is left to it', async () => {
  const { code, stdout } = await runCli([...BILLS, '--out', await lockedBy(process.ppid), '--json']);
  expect(code).toBe(8);
  expect(stdout).toContain(`process ${process.ppid} on`);
});

test('a folder whose process has died is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const orders = ['export', 'orders', '--sandbox', 'alibaba'];
  const { code } = await runCli([...orders, '--out', await lockedBy(pid), '--json']);
  expect(code).toBe(0);
});
