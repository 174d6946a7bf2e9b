import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/domain/export.js';
import { providers } from '../../src/providers/index.js';
import { contentOf } from '../helpers/export-run.js';
import { makeFolder, runCli, type CliResult } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';

const exportAll = (account: string, folder: string, ...more: readonly string[]): Promise<CliResult> =>
  runCli(['export', 'all', '--sandbox', account, '--out', folder, ...more]);

/** Exit code of verify, and what it says is wrong. */
async function verify(folder: string): Promise<readonly [number, unknown]> {
  const { code, stdout } = await runCli(['export', 'verify', folder, '--json']);
  return [code, readDocument(stdout)['problems']];
}

function readManifest(folder: string): Manifest {
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  readDocument(text);
  return JSON.parse(text) as Manifest;
}

/** A CSV file of two rows or more. */
function someFile(folder: string): string {
  const { files } = readManifest(folder);
  return files.find(({ rows, bytes }) => rows >= 2 && bytes > 100)!.file;
}

describe.each(providers.map(({ id }) => id))('all records of %s', (id) => {
  test('come out whole, and every damage is found and named', async () => {
    const folder = join(makeFolder(), 'out');
    const { code, stdout } = await exportAll(id, folder, '--json');
    expect(code, stdout).toBe(0);
    expect(readDocument(stdout)).toMatchObject({ kind: 'export', outcome: 'complete', missing: [] });
    const { files, attachments, reconciliation } = readManifest(folder);
    const names = [...files, ...attachments].map(({ file }) => file);
    expect(Object.keys(contentOf(folder)).sort()).toEqual([...names, 'manifest.json'].sort());
    expect(reconciliation.length).toBeGreaterThan(2);
    expect(await verify(folder)).toEqual([0, []]);

    const file = someFile(folder);
    const path = join(folder, file);
    const intact = readFileSync(path);
    const flipped = Buffer.from(intact);
    flipped[100] = flipped[100]! ^ 1;
    writeFileSync(path, flipped);
    expect(await verify(folder)).toEqual([9, [expect.objectContaining({ file, code: 'sha256' })]]);
    writeFileSync(path, intact.subarray(0, intact.lastIndexOf('\r\n', -3) + 2));
    expect(await verify(folder)).toEqual([9, [expect.objectContaining({ file, code: 'bytes' })]]);
    rmSync(path);
    expect(await verify(folder)).toEqual([9, [expect.objectContaining({ file, code: 'missing' })]]);
    writeFileSync(path, intact);
    expect(await verify(folder)).toEqual([0, []]);
  });

  test('that do not add up end in 9 with the month in a table', async () => {
    const folder = makeFolder();
    const { code, stdout } = await runCli(
      ['export', 'bills', '--sandbox', `${id}:ledger-gap`, '--out', folder],
      { columns: 100 },
    );
    expect(code).toBe(9);
    const apart = readManifest(folder).reconciliation.filter(({ state }) => state === 'different');
    expect(apart).toHaveLength(1);
    const row = stdout
      .split('\n')
      .find((line) => line.includes(`${apart[0]!.month} `) && line.includes('differ'));
    expect(row, stdout).toBeDefined();
    expect(await verify(folder)).toEqual([9, [expect.objectContaining({ file: apart[0]!.month })]]);
  });
});
