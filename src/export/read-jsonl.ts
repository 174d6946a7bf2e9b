import type { Cell, Column } from '../domain/records.js';

/** The rows of a JSONL text that comes in chunks. @throws SyntaxError for a line that is no object of these columns. */
export async function* readJsonl(
  chunks: AsyncIterable<string>,
  columns: readonly Column[],
): AsyncGenerator<readonly Cell[]> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield readLine(line, columns);
  }
  if (rest !== '') throw new SyntaxError('the last line has no end');
}

function readLine(line: string, columns: readonly Column[]): readonly Cell[] {
  const row: unknown = JSON.parse(line);
  if (typeof row !== 'object' || row === null) throw new SyntaxError('a line is no object');
  const cells = new Map(Object.entries(row));
  if (cells.size !== columns.length) throw new SyntaxError('a line has other columns');
  return columns.map(({ name }) => {
    const value: unknown = cells.get(name);
    if (typeof value === 'string') return value;
    if (value !== null) throw new SyntaxError(`${name} is neither text nor null`);
    return undefined;
  });
}
