const PIECES = new RegExp(`${String.fromCharCode(27)}\\[([?\\d;]*)([A-Za-z])|[^]`, 'gu');

/** What is on a terminal after this output: understands line ends, moves of the cursor and erasing. */
export function visibleLines(output: string): readonly string[] {
  const lines: (string | undefined)[][] = [];
  let row = 0;
  let column = 0;
  const line = (): (string | undefined)[] => (lines[row] ??= []);
  const deeds: Readonly<Record<string, (count: number) => void>> = {
    A: (count) => (row -= Math.max(count, 1)),
    B: (count) => (row += Math.max(count, 1)),
    C: (count) => (column += Math.max(count, 1)),
    D: (count) => (column -= Math.max(count, 1)),
    G: (count) => (column = Math.max(count - 1, 0)),
    K: (mode) => line().splice(mode === 2 ? 0 : column),
  };
  const ends: Readonly<Record<string, () => void>> = {
    '\r': () => (column = 0),
    '\n': () => (row += 1),
  };
  for (const [piece, count = '', command] of output.matchAll(PIECES)) {
    if (command !== undefined) deeds[command]?.(Number(count) || 0);
    else if (ends[piece]) ends[piece]();
    else line()[column++] = piece;
  }
  // An empty line is one that nothing was written to.
  return Array.from(lines, (cells: (typeof lines)[number] | undefined) =>
    Array.from(cells ?? [], (cell) => cell ?? ' ')
      .join('')
      .trimEnd(),
  );
}
