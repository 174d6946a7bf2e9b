import type { Style } from '../paint.js';

/** A report as blocks, before it is drawn. All text in it is harmless already. */
export type Page = readonly Block[];

export type Block = Heading | Statement | List | Section;

export interface Heading {
  readonly kind: 'heading';
  readonly title: string;
  readonly detail: string;
}

/** A few words in a colour, a sentence, and a line below. */
export interface Statement {
  readonly kind: 'statement';
  readonly label: string;
  readonly style: Style;
  readonly text: string;
  readonly detail: string;
}

export interface List {
  readonly kind: 'list';
  readonly title: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: string;
  /** What to do, below the text; may be empty. */
  readonly todo: string;
}

/** One table: rows by group, each group below its title. */
export interface Section {
  readonly kind: 'section';
  readonly title: string;
  /** What the rows stand for, where some stand for several; else each counts as one. */
  readonly count?: number;
  /** What the titles of the groups are, where a group has no place of its own. */
  readonly groupedBy: string;
  readonly columns: readonly Column[];
  readonly groups: readonly Group[];
}

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Cells that have a colour, by their text. */
  readonly styles?: Readonly<Record<string, Style>>;
}

export interface Group {
  readonly title: string;
  /** Who says so, below the title. */
  readonly note: string;
  readonly rows: readonly Row[];
}

export interface Row {
  /** A line end in a cell is kept on a terminal only. */
  readonly cells: readonly string[];
  /** What to do, below the rows it is good for. */
  readonly todo: string;
}

/** A table without groups. */
export function plainSection(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Section {
  const group = { title: '', note: '', rows: rows.map((cells) => ({ cells, todo: '' })) };
  return { kind: 'section', title, groupedBy: '', columns, groups: [group] };
}

/** Whether a block has anything to show. */
export function isFilled(block: Block): boolean {
  if (block.kind === 'list') return block.items.length > 0;
  return block.kind !== 'section' || block.groups.some(({ rows }) => rows.length > 0);
}
