import { spawn } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { buildChild } from '../helpers/build-child.js';
import { contentOf } from '../helpers/export-run.js';
import { makeFolder } from '../helpers/run-cli.js';

let child: string;

beforeAll(async () => {
  child = await buildChild('test/export/fixtures/export-child.ts');
});

/** Runs the export and kills it at its n-th step. @returns the exit code, null when it was killed. */
function run(folder: string, format: string, killAt = Infinity): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, folder, format], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let steps = 0;
    running.stdout.on('data', (chunk: Buffer) => {
      steps += chunk.length;
      if (steps >= killAt) running.kill('SIGKILL');
    });
    running.on('error', reject);
    running.on('close', (code) => resolve(code));
  });
}

const POINTS = [1, 2, 5, 8, 12, 17, 23, 30, 36, 40, 42, 43, 44];

test.each([
  ['csv', POINTS],
  ['jsonl', [9, 28, 41]],
] as const)('a killed export of %s ends with the bytes of an undisturbed one', async (format, points) => {
  const undisturbed = makeFolder();
  expect(await run(undisturbed, format)).toBe(0);
  const expected = contentOf(undisturbed);
  for (const point of points) {
    const folder = makeFolder();
    await run(folder, format, point);
    await run(folder, format, Math.ceil(point / 2));
    expect(await run(folder, format)).toBe(0);
    expect(withoutRequestIds(contentOf(folder)), `killed at step ${point}`).toEqual(
      withoutRequestIds(expected),
    );
  }
});

test('an export killed again and again comes to its end', async () => {
  const [undisturbed, folder] = [makeFolder(), makeFolder()];
  await run(undisturbed, 'csv');
  let kills = 0;
  // Parts grow from checkpoint to checkpoint: a few steps in each run must be enough.
  while ((await run(folder, 'csv', 12)) === null && kills < 60) kills += 1;
  expect(kills).toBeGreaterThan(1);
  expect(kills).toBeLessThan(60);
  expect(withoutRequestIds(contentOf(folder))).toEqual(withoutRequestIds(contentOf(undisturbed)));
});

test('a killed export of Parquet begins its files anew and ends alike', async () => {
  const [undisturbed, folder] = [makeFolder(), makeFolder()];
  await run(undisturbed, 'parquet');
  for (const point of [3, 9, 14]) await run(folder, 'parquet', point);
  expect(await run(folder, 'parquet')).toBe(0);
  expect(withoutRequestIds(contentOf(folder))).toEqual(withoutRequestIds(contentOf(undisturbed)));
});

/** Which requests were the first and the last may differ; nothing else may. */
function withoutRequestIds(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const manifest = (files['manifest.json'] ?? '').replace(/"requestIds": \[[^\]]*\]/g, '"requestIds": []');
  return { ...files, 'manifest.json': manifest };
}
