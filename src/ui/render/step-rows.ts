import type { Money } from '../../domain/money.js';
import type { PlanStep, Taken } from '../../domain/plan.js';
import { sumMoney } from '../../domain/tally.js';
import { formatAmount } from '../amount.js';
import { sanitize } from '../sanitize.js';
import { wordLoss, wordSteps, type ProviderTexts } from '../messages.js';
import { fill, type Words } from '../words/index.js';
import { itemBeside, MOST_PIPED, mostNames, nameList, resolutionText } from './cells.js';
import { pick } from './json-fields.js';
import type { Column, Row } from './page.js';
import type { View } from './view.js';

/** Rows that a person reads one by one; of a longer list, equal steps share a row. */
const MOST_ROWS = 50;
/** Marks what cannot be undone. */
const FINAL = '!';

/** What shares a row. */
export type Alike<T> = readonly [T, ...T[]];

/** What steps are drawn with. */
export interface StepView {
  readonly view: View;
  readonly texts: ProviderTexts;
  /** Steps about the account itself need not name it again. */
  readonly accountId: string;
}

/** Whether a list of so many steps is folded. */
export function isFolded(count: number, { columns }: Pick<View, 'columns'>): boolean {
  return count > (columns === undefined ? MOST_PIPED : MOST_ROWS);
}

/** What comes into each row, the rows in the order of their first item. */
export function foldAlike<T>(
  items: readonly T[],
  folded: boolean,
  keyOf: (item: T) => string,
): readonly Alike<T>[] {
  if (!folded) return items.map((item) => [item]);
  const rows = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const row = rows.get(key);
    if (row) row.push(item);
    else rows.set(key, [item]);
  }
  return [...rows.values()];
}

/** The same for steps that differ in the things they are about only. */
export function stepKey({ stage, actor, remedy, effect, destroys, url, command, until }: PlanStep): string {
  return JSON.stringify([stage, actor, remedy, effect, destroys, url, command, until]);
}

export function stepColumns(words: Words): readonly Column[] {
  return [
    { title: FINAL, styles: { [FINAL]: 'red' } },
    { title: words['column.what'] },
    { title: words['column.item'] },
    { title: words['column.region'] },
    { title: words['column.lost'] },
    { title: words['column.amount'], align: 'right' },
  ];
}

/** A row of a plan. */
export function stepRow(steps: Alike<PlanStep>, looks: StepView): Row {
  const [{ destroys }] = steps;
  return {
    cells: [
      destroys ? FINAL : '',
      ...thingCells(steps, looks),
      lossText(steps, looks),
      amountText(steps.flatMap(({ amount }) => amount ?? [])),
    ],
    todo: todoText(steps[0], looks.view.words),
  };
}

/** What is done, to what, and where. */
export function thingCells(steps: Alike<PlanStep>, looks: StepView): readonly string[] {
  const { view, texts } = looks;
  const different = (values: readonly string[]): string => nameList([...new Set(values)], view);
  const what = wordSteps(steps, texts, different);
  const types = different(steps.map(({ subject }) => subject.type));
  return [
    what,
    steps.length === 1 ? itemBeside(what, steps[0].subject, looks) : `${String(steps.length)} × ${types}`,
    different(steps.flatMap(({ subject }) => subject.region ?? [])),
  ];
}

/** Where and how a person does it, and when it is done by itself. */
export function todoText(step: PlanStep, words: Words): string {
  const by = step.until === undefined ? 'none' : 'wait';
  return resolutionText({ by, ...pick(step, ['url', 'command', 'until']) }, words);
}

function lossText(steps: Alike<PlanStep>, { view, texts }: StepView): string {
  const loss = wordLoss(steps, texts, (values) => nameList(values, view));
  const takes = steps.flatMap((step) => step.takes);
  const items = alongText(takes, view);
  return [
    ...(loss === undefined ? [] : [loss]),
    ...(takes.length === 0 ? [] : [fill(view.words['plan.takes'], { items })]),
  ].join('\n');
}

/** Each thing that goes along; where there are many of them, how many of each type. */
function alongText(takes: readonly Taken[], { columns }: View): string {
  if (takes.length <= mostNames({ columns }))
    return takes
      .map(({ type, id, name }) => sanitize(name === undefined ? `${type} ${id}` : `${type} ${id} (${name})`))
      .join(', ');
  return foldAlike(takes, true, ({ type }) => type)
    .map((alike) => `${String(alike.length)} × ${sanitize(alike[0].type)}`)
    .join(', ');
}

function amountText(amounts: readonly Money[]): string {
  return (amounts.length > 1 ? sumMoney(amounts) : amounts).map(formatAmount).join('\n');
}
