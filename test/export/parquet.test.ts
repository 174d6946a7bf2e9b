import { parquetReadObjects, asyncBufferFromFile } from 'hyparquet';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RecordDesk } from '../../src/domain/records.js';
import { storedNumber } from '../../src/export/parquet-schema.js';
import { exportDesk } from '../helpers/export-run.js';
import { fakeDesk } from '../helpers/fake-desk.js';
import { makeFolder, runCli } from '../helpers/run-cli.js';

/** A byte in gigabytes. */
const LONG = '0.000000000931322574615478515625';
const HUGE = '1234567890123456789012.5';

test.each([
  ['1.5', 1_500_000_000_000_000_000n, true],
  ['-0.10', -100_000_000_000_000_000n, true],
  ['0.1000000000000000000000', 100_000_000_000_000_000n, true],
  [LONG, 931_322_575n, false],
  [`-${LONG}`, -931_322_575n, false],
  ['0.0000000000000000004', 0n, false],
  [HUGE, undefined, false],
  ['99999999999999999999.9999999999999999995', undefined, false],
  ['-', undefined, false],
])('a decimal column holds %s as %s', (cell, value, isExact) => {
  expect(storedNumber(cell, 'decimal')).toEqual({ value, isExact });
});

test.each([
  ['-12', -12n, true],
  ['1234567890123456789', undefined, false],
  ['1.0', undefined, false],
  ['many', undefined, false],
])('a column of whole numbers holds %s as %s', (cell, value, isExact) => {
  expect(storedNumber(cell, 'integer')).toEqual({ value, isExact });
});

/** A desk whose third line costs so much, and counts so. */
function withLine(amount: string, count: string): RecordDesk {
  const desk = fakeDesk();
  const tables = desk.tables.map((table) => ({
    ...table,
    async *read(request: Parameters<typeof table.read>[0]) {
      for await (const page of table.read(request)) {
        const rows = page.rows.map((row) =>
          row[0] === '2026-10-3' ? [row[0], row[1], amount, row[3], count] : row,
        );
        yield { ...page, rows };
      }
    },
  }));
  return { ...desk, tables };
}

const rowsOf = async (folder: string, file: string): Promise<readonly Record<string, unknown>[]> =>
  parquetReadObjects({ file: await asyncBufferFromFile(join(folder, file)) });

test.each([
  ['parquet', 'bill-lines-2026-10.parquet', 'Amount'],
  ['focus-parquet', 'cost-and-usage-2026-10.parquet', 'BilledCost'],
] as const)('a value that no column of %s holds stands beside it, exactly', async (format, file, column) => {
  const folder = makeFolder();
  const { manifest } = await exportDesk(withLine(LONG, '1234567890123456789'), folder, { form: { format } });
  expect(manifest.missing).toEqual([]);
  const rows = await rowsOf(folder, file);
  const [line, ...others] = rows.filter(({ x_ExactValues: texts }) => texts !== null);
  expect(others).toEqual([]);
  expect(JSON.parse(String(line?.['x_ExactValues']))).toMatchObject({ [column]: LONG });
  expect(line?.[column]).toBeCloseTo(Number(LONG), 15);
  const [total] = manifest.files.find((entry) => entry.file === file)!.totals;
  expect(total?.value).toBe(`2.97${LONG.slice(4)}`);
  expect((await runCli(['export', 'verify', folder])).stdout).not.toContain('totals');
});

test('what is too large has no nearest value, and is counted all the same', async () => {
  const folder = makeFolder();
  const { manifest } = await exportDesk(withLine(HUGE, 'many'), folder, { form: { format: 'parquet' } });
  const rows = await rowsOf(folder, 'bill-lines-2026-10.parquet');
  expect(rows.find(({ LineId: id }) => id === '2026-10-3')).toMatchObject({
    ...{ Amount: null, Count: null },
    x_ExactValues: `{"Amount":"${HUGE}","Count":"many"}`,
  });
  const { totals } = manifest.files.find((entry) => entry.file === 'bill-lines-2026-10.parquet')!;
  expect(totals).toEqual([{ value: '1234567890123456789015.47', currency: 'CNY' }]);
});
