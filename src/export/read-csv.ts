import type { Cell } from '../domain/records.js';

/** The rows of a CSV text that comes in chunks, its header first. @throws SyntaxError for a quote that stands or ends wrong. */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<readonly Cell[]> {
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    const { rows, end } = takeRows(rest);
    yield* rows;
    rest = rest.slice(end);
  }
  if (rest !== '') throw new SyntaxError('the last line has no end');
}

/** A cell, then what ends it. A quoted cell that is not closed yet does not match. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;

/** The rows that end within the text. */
function takeRows(text: string): { readonly rows: readonly (readonly Cell[])[]; readonly end: number } {
  const cell = new RegExp(CELL);
  const rows: (readonly Cell[])[] = [];
  let row: Cell[] = [];
  let end = 0;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, quoted, plain, separator] = match;
    const value = quoted?.replaceAll('""', '"') ?? plain;
    row.push(value === '' ? undefined : value);
    if (separator === ',') continue;
    rows.push(row);
    row = [];
    end = cell.lastIndex;
  }
  return { rows, end };
}
