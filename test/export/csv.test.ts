import { expect, test } from 'vitest';
import { csvEncoding } from '../../src/export/csv.js';
import { jsonlEncoding } from '../../src/export/jsonl.js';
import { readCsv } from '../../src/export/read-csv.js';

const COLUMNS = [
  { name: 'A', type: 'text' },
  { name: 'B', type: 'decimal' },
] as const;

test.each([
  ['=SUM(A1)', "'=SUM(A1)"],
  ['@cmd', "'@cmd"],
  ['-12.50', '-12.50'],
  ['-x', "'-x"],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  [undefined, ''],
])('the CSV cell of %j is %j', (cell, text) => {
  expect(csvEncoding(COLUMNS, false).rows([[cell, '1']])).toBe(`${text},1\r\n`);
});

test('the byte order mark stands before the header', () => {
  expect(csvEncoding(COLUMNS, true).head).toBe('\uFEFFA,B\r\n');
});

test('a JSON line has every column, digits as text and null for nothing', () => {
  expect(jsonlEncoding(COLUMNS).rows([[undefined, '0.10']])).toBe('{"A":null,"B":"0.10"}\n');
});

async function read(chunks: readonly string[]): Promise<unknown[]> {
  const rows: unknown[] = [];
  const source = async function* (): AsyncGenerator<string> {
    await Promise.resolve();
    yield* chunks;
  };
  for await (const row of readCsv(source())) rows.push(row);
  return rows;
}

test('CSV is read back however it is cut', async () => {
  const text = csvEncoding(COLUMNS, false).rows([
    ['say "x", then\r\n', '1'],
    [undefined, undefined],
  ]);
  const expected = [
    ['say "x", then\r\n', '1'],
    [undefined, undefined],
  ];
  for (let cut = 0; cut <= text.length; cut += 1) {
    expect(await read([text.slice(0, cut), text.slice(cut)])).toEqual(expected);
  }
});

test('a line without its end is refused', async () => {
  await expect(read(['a,b\r\n"c'])).rejects.toThrow(SyntaxError);
});
