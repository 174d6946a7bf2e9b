import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExitCode } from '../../src/domain/exit-codes.js';
import type { Manifest } from '../../src/domain/export.js';
import { neutralizeFormula } from '../../src/domain/formula.js';
import { readCsv } from '../../src/export/read-csv.js';
import { providers } from '../../src/providers/index.js';
import { makeFolder, runCli, type CliResult } from '../helpers/run-cli.js';

/** Every cell of a CSV file. */
async function cellsOf(path: string): Promise<readonly string[]> {
  const cells: string[] = [];
  const chunks = createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>;
  for await (const row of readCsv(chunks)) for (const cell of row) if (cell !== undefined) cells.push(cell);
  return cells;
}

async function exportInto(
  folder: string,
  what: string,
  account: string,
  code: ExitCode = 0,
): Promise<CliResult> {
  const argv = ['export', what, '--sandbox', account, '--out', folder, '--debug'];
  const result = await runCli(argv, { substitutes: { sandbox: { billLines: 2000 } } });
  expect(result.code, result.stderr).toBe(code);
  return result;
}

test.each(providers.map(({ id }) => id))('no cell of the bills of %s begins a formula', async (account) => {
  const folder = makeFolder();
  await exportInto(folder, 'bills', account);
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const cells = (await Promise.all(files.map((name) => cellsOf(join(folder, name))))).flat();
  expect(cells.filter((cell) => cell !== neutralizeFormula(cell))).toEqual([]);
  expect(cells.some((cell) => cell.startsWith("'="))).toBe(true);
});

test('an invoice number that is a path stays a text, and a foreign address is never asked', async () => {
  const outer = makeFolder();
  const folder = join(outer, 'deep', 'out');
  const { stderr } = await exportInto(folder, 'invoices', 'jdcloud:lost-files', 9);
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  expect(readdirSync(outer)).toEqual(['deep']);
  expect(readdirSync(join(outer, 'deep'))).toEqual(['out']);
  expect(readdirSync(folder).sort()).toEqual(
    [...files.map(({ file }) => file), 'invoice-files', 'manifest.json'].sort(),
  );
  const cells = await cellsOf(join(folder, 'invoices.csv'));
  expect(cells).toContain('../foreign');
  expect(cells).toContain('https://files.example.com/../../x.pdf');
  const asked = stderr.split('\n').filter((line) => line.startsWith('-> '));
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((line) => !/^-> \S+ \S+ [a-z]+\.jdcloud-api\.com(?: |$)/.test(line))).toEqual([]);
  expect(asked.filter((line) => line.includes('describeInvoice '))).toHaveLength(3);
});
