import { createPaint, type Paint } from '../paint.js';
import { createGrid, type Grid } from './grid.js';
import { isFilled, type Block, type Group, type Page, type Row, type Section } from './page.js';
import { paragraph } from './paragraph.js';
import { roomOf, type View } from './view.js';

type Looks = Pick<View, 'columns' | 'color'>;

const STEP = '  ';

/** The lines of a page: wrapped to a terminal's width, or whole for a pipe. */
export function drawPage(page: Page, looks: Looks): readonly string[] {
  const blocks = page.filter(isFilled).map((block) => drawBlock(block, looks));
  return blocks.flatMap((lines, place) => (place === 0 ? lines : ['', ...lines]));
}

function drawBlock(block: Block, looks: Looks): readonly string[] {
  const paint = createPaint(looks.color);
  switch (block.kind) {
    case 'heading':
      return [
        ...paragraph(block.title, looks).map(paint.bold),
        ...paragraph(block.detail, looks).map(paint.dim),
      ];
    case 'statement': {
      const { label, style, text, detail } = block;
      const [first = '', ...rest] = paragraph(text, looks, `${label}${STEP}`);
      return [
        paint.bold(paint[style](label)) + first.slice(label.length),
        ...rest,
        ...paragraph(detail, looks),
      ];
    }
    case 'list':
      return [
        paint.bold(block.title),
        ...block.items.flatMap(({ text, todo }) => [
          ...paragraph(text, looks, `${STEP}- `),
          ...paragraph(todo, looks, `${STEP}${STEP}→ `).map(paint.cyan),
        ]),
      ];
    case 'section':
      return drawSection(block, looks);
  }
}

function drawSection({ title, count, columns, groups }: Section, looks: Looks): readonly string[] {
  const paint = createPaint(looks.color);
  const rows = groups.flatMap((group) => group.rows.map(({ cells }) => cells));
  const indent = STEP.repeat(groups.some((group) => group.title !== '') ? 2 : title === '' ? 0 : 1);
  const room = roomOf(looks);
  const grid = createGrid(columns, rows, {
    room: room === undefined ? undefined : room - indent.length,
    paint,
  });
  const head = grid.columns > 1 ? [...grid.head(), '─'.repeat(grid.width)] : [];
  return [
    ...(title === '' ? [] : [paint.bold(`${title} (${String(count ?? rows.length)})`)]),
    ...head.map((line) => paint.dim(indent + line)),
    ...groups.flatMap((group, place) => [
      ...(place === 0 ? [] : ['']),
      ...drawGroup(group, grid, { ...looks, paint, indent }),
    ]),
  ];
}

interface Placing extends Looks {
  readonly paint: Paint;
  readonly indent: string;
}

function drawGroup({ title, note, rows }: Group, grid: Grid, placing: Placing): readonly string[] {
  const { paint, indent } = placing;
  return [
    ...paragraph(title, placing, STEP).map(paint.bold),
    ...paragraph(note, placing, STEP).map(paint.dim),
    ...runsOf(rows).flatMap((run) => [
      ...grid.draw(run.rows).map((line) => indent + line),
      ...paragraph(run.todo, placing, `${indent}→ `).map(paint.cyan),
    ]),
  ];
}

interface Run {
  readonly todo: string;
  readonly rows: (readonly string[])[];
}

/** Rows that follow each other and are cleared the same way. */
function runsOf(rows: readonly Row[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { cells, todo } of rows) {
    const last = runs.at(-1);
    if (last?.todo === todo) last.rows.push(cells);
    else runs.push({ todo, rows: [cells] });
  }
  return runs;
}
