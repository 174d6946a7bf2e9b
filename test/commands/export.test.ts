import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { lastMonths } from '../../src/domain/time.js';
import { makeFolder, runCli } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';

/** Two months that are closed. */
const [, LAST = '', FIRST = ''] = lastMonths(new Date(), 3, 8);
const BILLS = ['export', 'bills', '--sandbox', 'alibaba', '--from', FIRST, '--to', LAST];

test('an export prints its document, and verify finds it intact', async () => {
  const folder = join(makeFolder(), 'out');
  const { code, stdout } = await runCli([...BILLS, '--out', folder, '--json']);
  expect(code).toBe(0);
  expect(readDocument(stdout)).toMatchObject({ kind: 'export', outcome: 'complete', missing: [] });
  readDocument(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(existsSync(join(folder, '.acctclose'))).toBe(false);
  const verified = await runCli(['export', 'verify', folder, '--json']);
  expect(verified.code).toBe(0);
  expect(readDocument(verified.stdout)).toMatchObject({ kind: 'export-verify', intact: true, problems: [] });
});

test('a repeated command keeps what is final', async () => {
  const folder = makeFolder();
  await runCli([...BILLS, '--out', folder, '--json']);
  const before = readFileSync(join(folder, `bill-lines-${LAST}.csv`));
  const { code, stderr } = await runCli([...BILLS, '--out', folder, '--json']);
  expect(code).toBe(0);
  expect(stderr).toMatch(new RegExp(`bill-lines-${LAST}\\.csv: \\d+ rows, from an earlier run`));
  expect(readFileSync(join(folder, `bill-lines-${LAST}.csv`))).toEqual(before);
});

test('a removed file ends verify in 9 and is named', async () => {
  const folder = makeFolder();
  await runCli([...BILLS, '--out', folder]);
  rmSync(join(folder, `bill-lines-${FIRST}.csv`));
  const { code, stdout } = await runCli(['export', 'verify', folder]);
  expect(code).toBe(9);
  expect(stdout).toContain(`bill-lines-${FIRST}.csv`);
});

test('standard output carries the rows and nothing else', async () => {
  const { code, stdout } = await runCli([...BILLS, '--out', '-', '--format', 'jsonl']);
  expect(code).toBe(0);
  const rows = stdout.trimEnd().split('\n');
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(JSON.parse(row)).toHaveProperty('PretaxAmount');
});

test.each([
  [['export', 'nothing'], 'There are no records called nothing.'],
  [['export', 'all', '--out', '-'], 'Standard output takes one dataset'],
  [['export', 'bills', '--out', '-', '--format', 'parquet'], 'Standard output takes one dataset'],
  [['export', 'bills', '--out', '-', '--json'], 'Standard output cannot carry'],
  [['export', 'bills', '--from', '2026-13'], '--from takes a month'],
  [['export', 'bills', 'folder'], 'Only verify takes a folder'],
  [['export', 'verify'], 'The folder to verify is missing.'],
])('%j is refused before anything is asked', async (argv, message) => {
  const { code, stdout, stderr } = await runCli(argv);
  expect(code).toBe(2);
  expect(stdout + stderr).toContain(message);
});

test('a folder with other files is refused and left alone', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'thesis.txt'), 'mine');
  const { code, stderr } = await runCli([...BILLS, '--out', folder]);
  expect(code).toBe(2);
  expect(stderr).toContain('folder-not-empty');
  expect(existsSync(join(folder, '.acctclose'))).toBe(false);
});

test('a full disk ends in 9 and leaves nothing under a final name', async () => {
  // The device that is always full stands in for the disk.
  const { openTextFile } = await import('../../src/export/text-file.js');
  const { fakeDesk } = await import('../helpers/fake-desk.js');
  const [table] = fakeDesk().tables;
  if (!table) throw new Error('no table');
  const folder = makeFolder();
  const at = (name: string): string => join(folder, name);
  const place = { file: 'x.csv', path: at('x.csv'), part: '/dev/full', record: at('r'), scratch: at('s') };
  const layout = { table: 'x', dataset: 'bills', columns: table.columns, actions: [] } as const;
  const encoding = { head: 'head', rows: () => 'rows' };
  const rows = { toRow: (row: readonly (string | undefined)[]) => row, closing: () => Promise.resolve([]) };
  const parts = { place, table, layout, encoding, ...rows };
  await expect(openTextFile({ ...parts, settings: '', isDue: () => false }, undefined)).rejects.toMatchObject(
    { kind: 'incomplete', code: 'disk-full' },
  );
  expect(existsSync(place.path)).toBe(false);
});

test('a reader that goes away ends the stream without a word', async () => {
  const { createPourer } = await import('../../src/ui/streams.js');
  const broken = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
  });
  broken.on('error', () => undefined);
  expect(await createPourer(broken)('text')).toBe(false);
});
