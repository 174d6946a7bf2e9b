import Table from 'cli-table3';
import type { Paint } from '../paint.js';
import { longestPiece, padText, textWidth, wrapText } from '../wrap.js';
import type { Column } from './page.js';

/** Columns of settled widths, drawn in as many pieces as needed. */
export interface Grid {
  /** How many columns are left, and how wide they are together. */
  readonly columns: number;
  readonly width: number;
  head(): readonly string[];
  draw(rows: readonly Cells[]): readonly string[];
}

export interface GridLooks {
  /** Columns of the terminal to stay within; undefined for a pipe, where a row stays one line. */
  readonly room: number | undefined;
  readonly paint: Paint;
}

type Cells = readonly string[];

interface Sized extends Column {
  readonly place: number;
  readonly width: number;
  /** Width below which words and ids would be cut. */
  readonly floor: number;
}

const GAP = '  ';
const NARROWEST = 8;
/** Rows in one drawing: the time cli-table3 takes grows faster than they do. */
const ROWS_AT_ONCE = 200;
const NO_LINES = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: GAP },
};

/** Settles the widths for all rows. Columns that stay empty fall out. */
export function createGrid(
  columns: readonly Column[],
  rows: readonly Cells[],
  { room, paint }: GridLooks,
): Grid {
  const linesOf = (row: Cells, place: number): Cells => {
    const text = row[place] ?? '';
    // On a terminal composed, so that cli-table3 measures accents and Hangul as they are drawn.
    return room === undefined ? [text.replaceAll('\n', ' ')] : text.normalize('NFC').split('\n');
  };
  const natural = columns
    .map((column, place) =>
      sizeOf(
        column,
        place,
        rows.flatMap((row) => linesOf(row, place)),
      ),
    )
    .filter(({ width }) => width > 0);
  const sized = room === undefined ? natural : shrink(natural, room - GAP.length * (natural.length - 1));
  return {
    columns: sized.length,
    width: sized.reduce((sum, { width }) => sum + width, GAP.length * (sized.length - 1)),
    head: () => stack(level(sized.map((column) => fit([column.title], column)))),
    draw: (drawn) =>
      stack(
        drawn.flatMap((row) =>
          level(
            sized.map((column) => {
              const style = column.styles?.[row[column.place] ?? ''];
              return fit(linesOf(row, column.place), column, style && paint[style]);
            }),
          ),
        ),
      ),
  };
}

/** The width a column would like; none when it is empty. */
function sizeOf(column: Column, place: number, lines: Cells): Sized {
  const filled = lines.filter((line) => line !== '');
  const texts = filled.length === 0 ? [] : [column.title, ...filled];
  const most = (measure: (text: string) => number): number =>
    texts.reduce((widest, text) => Math.max(widest, measure(text)), 0);
  const width = most(textWidth);
  // Amounts and counts are never broken.
  return { ...column, place, width, floor: column.align === 'right' ? width : most(longestPiece) };
}

/** Takes from the widest column until all fit, from words and ids only when nothing else is left. */
function shrink(columns: readonly Sized[], room: number): readonly Sized[] {
  const widths = columns.map(({ width }) => Math.min(width, Math.max(room, NARROWEST)));
  const floors = columns.map(({ floor }) => Math.max(floor, NARROWEST));
  for (let excess = widths.reduce((sum, width) => sum + width, -room); excess > 0; excess -= 1) {
    const place = widestAbove(widths, floors) ?? widestAbove(widths, []);
    if (place === undefined) break;
    widths[place] = (widths[place] ?? 0) - 1;
  }
  return columns.map((column, place) => ({ ...column, width: widths[place] ?? column.width }));
}

/** Place of the widest column that is wider than its floor. */
function widestAbove(widths: readonly number[], floors: readonly number[]): number | undefined {
  const places = [...widths.keys()].filter((place) => (widths[place] ?? 0) > (floors[place] ?? NARROWEST));
  return places.sort((left, right) => (widths[right] ?? 0) - (widths[left] ?? 0))[0];
}

/** A cell as lines of exactly its column's width; cli-table3 breaks neither East Asian text nor long ids. */
function fit(lines: Cells, { width, align }: Sized, paint = (text: string): string => text): Cells {
  return lines
    .flatMap((line) => wrapText(line, width))
    .map((line) => padText(line, width, align).replace(line, () => paint(line)));
}

/** Cells of several lines as rows of one line each: cli-table3 measures taller cells over and over. */
function level(cells: readonly Cells[]): readonly Cells[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells.map((lines) => lines[line] ?? ' '.repeat(textWidth(lines[0] ?? ''))),
  );
}

function stack(rows: readonly Cells[]): readonly string[] {
  const pieces = Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, piece) =>
    rows.slice(piece * ROWS_AT_ONCE, (piece + 1) * ROWS_AT_ONCE),
  );
  return pieces.flatMap((piece) => {
    const table = new Table({
      chars: NO_LINES,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    });
    table.push(...piece.map((row) => [...row]));
    const lines = table.toString().split('\n');
    return lines.map((line) => line.trimEnd());
  });
}
