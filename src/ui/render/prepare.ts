import type { PlanStep } from '../../domain/plan.js';
import {
  classOf,
  exitOf,
  type PrepareReport,
  type StepClass,
  type StepResult,
} from '../../domain/preparation.js';
import { isoSeconds } from '../../domain/time.js';
import { wordSteps } from '../messages.js';
import type { Style } from '../paint.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import { nameList } from './cells.js';
import { meaning } from './check.js';
import { accountHeading, commandFor, nextItem, resumeCommand, verdictStatement } from './header.js';
import type { Item, Page, Row, Section, Statement } from './page.js';
import { stepSection } from './plan.js';
import {
  foldAlike,
  isFolded,
  stepKey,
  thingCells,
  todoText,
  type Alike,
  type StepView,
} from './step-rows.js';
import type { View } from './view.js';

/** In the order of the page. */
const CLASSES: readonly StepClass[] = ['gone', 'yours', 'theirs', 'unsupported'];

type Outcome = 'done' | 'partly' | 'waiting';

const STYLES: Readonly<Record<Outcome, Style>> = { done: 'green', partly: 'red', waiting: 'yellow' };

/** The results by class. */
type Sorted = Readonly<Record<StepClass, readonly StepResult[]>>;

/** `prepare` after a plan was applied: what became of each step, what is new, what `check` says now, and what comes next. */
export function preparePage(report: PrepareReport, view: View): Page {
  const { account, results, appeared, finishedAt } = report;
  const { words } = view;
  const looks = { view, texts: view.texts(account.provider), accountId: account.accountId };
  const steps = new Map(results.map(({ step }) => [step.id, step]));
  const sorted = sortResults(results);
  const folded = isFolded(results.length, view);
  return [
    accountHeading(account, fill(words['header.prepared'], { time: isoSeconds(finishedAt) }), view),
    outcomeStatement(results, sorted, words),
    ...CLASSES.map((name) => classSection(name, sorted[name], { ...looks, steps, folded })),
    stepSection(words['section.appeared'], appeared, looks),
    verdictStatement(report, meaning(report, words), words),
    { kind: 'list', title: words['section.next'], items: nextItems(report, sorted, view) },
  ];
}

function sortResults(results: readonly StepResult[]): Sorted {
  const of = (name: StepClass): readonly StepResult[] => results.filter((result) => classOf(result) === name);
  return { gone: of('gone'), yours: of('yours'), theirs: of('theirs'), unsupported: of('unsupported') };
}

function outcomeOf(results: readonly StepResult[]): Outcome {
  const code = exitOf(results);
  if (code === 0) return 'done';
  return code === 6 ? 'waiting' : 'partly';
}

function outcomeStatement(results: readonly StepResult[], sorted: Sorted, words: Words): Statement {
  const outcome = outcomeOf(results);
  return {
    kind: 'statement',
    label: words[`prepared.${outcome}`],
    style: STYLES[outcome],
    text: fill(words['says.prepared'], { done: sorted.gone.length, count: results.length }),
    detail: CLASSES.map((name) => fill(words[`count.${name}`], { count: sorted[name].length })).join(' · '),
  };
}

interface ResultView extends StepView {
  /** Every step of the plan, by id. */
  readonly steps: ReadonlyMap<string, PlanStep>;
  readonly folded: boolean;
}

function classSection(name: StepClass, results: readonly StepResult[], looks: ResultView): Section {
  const { words } = looks.view;
  const rows = foldAlike(results, looks.folded, (result) => resultKey(result, looks));
  return {
    kind: 'section',
    title: words[`class.${name}`],
    count: results.length,
    groupedBy: '',
    columns: [
      { title: words['column.what'] },
      { title: words['column.item'] },
      { title: words['column.region'] },
      {
        title: words['column.state'],
        styles: { [words['end.failed']]: 'red', [words['end.blocked']]: 'red' },
      },
      { title: words['column.code'] },
    ],
    groups: [{ title: '', note: '', rows: rows.map((row) => resultRow(row, looks)) }],
  };
}

/** The same for results that differ in the things they are about only. */
function resultKey(
  { step, end, already, notNeeded, code, message, needs, heldBy = '' }: StepResult,
  { steps }: ResultView,
): string {
  const before = steps.get(heldBy);
  return JSON.stringify([
    stepKey(step),
    end,
    already,
    notNeeded,
    code,
    message,
    needs,
    before ? stepKey(before) : heldBy,
  ]);
}

function resultRow(results: Alike<StepResult>, looks: ResultView): Row {
  const { words } = looks.view;
  const [first, ...others] = results;
  const { end, already, notNeeded, code = '' } = first;
  return {
    cells: [
      ...thingCells([first.step, ...others.map(({ step }) => step)], looks),
      words[`end.${already ? 'already' : notNeeded ? 'not-needed' : end}`],
      sanitize(code),
    ],
    todo: classOf(first) === 'gone' ? '' : wayOut(results, looks),
  };
}

/** The provider's words, and what would let it go on. */
function wayOut(results: Alike<StepResult>, looks: ResultView): string {
  const { words } = looks.view;
  const [{ step, message, needs = [] }] = results;
  const before = forerunners(results, looks);
  return [
    ...(message === undefined ? [] : [`“${sanitize(message)}”`]),
    ...(needs.length === 0 ? [] : [fill(words['hint.grant'], { needs: sanitize(needs.join(', ')) })]),
    ...(before === '' ? [] : [fill(words['prepare.first'], { text: before })]),
    todoText(step, words),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The steps that these wait for, in words; by id what the plan does not know. */
function forerunners(results: Alike<StepResult>, { view, texts, steps }: ResultView): string {
  const ids = [...new Set(results.flatMap(({ heldBy }) => heldBy ?? []))];
  const [first, ...others] = ids.flatMap((id) => steps.get(id) ?? []);
  return first
    ? wordSteps([first, ...others], texts, (values) => nameList(values, view))
    : nameList(ids, view);
}

function nextItems(
  { account, appeared, verdict }: PrepareReport,
  sorted: Sorted,
  view: View,
): readonly Item[] {
  const { words } = view;
  const item = (text: string, ...rest: readonly string[]): Item => nextItem(text, commandFor(rest, view));
  const resume = [
    ...(sorted.yours.length > 0 ? [words['next.clear']] : []),
    ...(sorted.unsupported.length > 0 ? [words['next.by-hand']] : []),
    ...(sorted.theirs.length > 0 ? [words['next.wait']] : []),
  ].slice(0, 1);
  const items = [
    ...resume.map((text) => nextItem(text, resumeCommand(account.accountId, view))),
    ...(appeared.length > 0 ? [item(words['next.plan-new'], 'prepare')] : []),
  ];
  if (items.length > 0) return items;
  if (verdict === 'blocked' || verdict === 'undecided') return [item(words['next.check'], 'check')];
  return [item(words['next.records'], 'export', 'all'), item(words['next.close'], 'close')];
}
