const PIECES = new RegExp(`${String.fromCharCode(27)}\\[([?\\d;]*)([A-Za-z])|[^]`, 'gu');

/** What is on a terminal after this output: understands line ends, moves of the cursor and erasing. */
export function visibleLines(output: string): readonly string[] {
  const lines: (string | undefined)[][] = [];
  let row = 0;
  let column = 0;
  const line = (): (string | undefined)[] => (lines[row] ??= []);
  const deeds: Readonly<Record<string, (count: number) => void>> = {
    A: (count) => (row -= Math.max(count, 1)),
    G: (count) => (column = Math.max(count - 1, 0)),
    K: (mode) => line().splice(mode === 2 ? 0 : column),
    '\r': () => (column = 0),
    '\n': () => (row += 1),
  };
  for (const [piece, count = '', command] of output.matchAll(PIECES)) {
    const deed = deeds[command ?? piece];
    if (deed) deed(Number(count) || 0);
    else if (command === undefined) line()[column++] = piece;
  }
  return lines.map((cells) =>
    Array.from(cells, (cell) => cell ?? ' ')
      .join('')
      .trimEnd(),
  );
}
