import type { LeftOut, PlanStep } from '../../domain/plan.js';
import type { PlanReport } from '../../domain/preparation.js';
import { isoSeconds } from '../../domain/time.js';
import type { Gap } from '../../domain/verdict.js';
import { wordFinding } from '../messages.js';
import type { Style } from '../paint.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import { findingCells, nameList } from './cells.js';
import { gapColumns, gapRow } from './findings.js';
import { accountHeading, commandFor, nextItem } from './header.js';
import type { Item, List, Page, Section, Statement } from './page.js';
import { foldAlike, isFolded, stepColumns, stepKey, stepRow, type StepView } from './step-rows.js';
import type { View } from './view.js';

type PlanState = 'ready' | 'unread' | 'empty';

const STYLES: Readonly<Record<PlanState, Style>> = { ready: 'cyan', unread: 'yellow', empty: 'cyan' };
const DIGEST_SHOWN = 12;

/** `prepare` before anything is done: the steps by stage, what they do not touch, what could not be read, and how to apply it. */
export function planPage(report: PlanReport, view: View): Page {
  const { account, plan } = report;
  const { words } = view;
  const time = fill(words['header.planned'], { time: isoSeconds(plan.createdAt) });
  return [
    accountHeading(account, time, view),
    planStatement(report, words),
    stepSection(words['section.steps'], plan.steps, {
      ...{ view, texts: view.texts(account.provider), accountId: account.accountId },
    }),
    renouncedSection(report, view),
    gapSection(plan.gaps, words),
    leftOutList(plan.leftOut, view),
    { kind: 'list', title: words['section.next'], items: nextItems(report, view) },
  ];
}

/** A table of steps, by stage and by who does them. */
export function stepSection(title: string, steps: readonly PlanStep[], looks: StepView): Section {
  const { view } = looks;
  const folded = isFolded(steps.length, view);
  const parts = foldAlike(steps, true, ({ stage, actor }) => `${stage} ${actor}`);
  return {
    kind: 'section',
    title,
    count: steps.length,
    groupedBy: view.words['column.stage'],
    columns: stepColumns(view.words),
    groups: parts.map((part) => ({
      title: `${view.words[`stage.${part[0].stage}`]} · ${view.words[`actor.${part[0].actor}`]}`,
      note: view.columns === undefined ? '' : partLine(part, view.words),
      rows: foldAlike(part, folded, stepKey).map((row) => stepRow(row, looks)),
    })),
  };
}

function stateOf({ plan }: PlanReport): PlanState {
  if (plan.steps.length > 0) return 'ready';
  return plan.gaps.length > 0 ? 'unread' : 'empty';
}

function planStatement(report: PlanReport, words: Words): Statement {
  const { plan, digest, file } = report;
  const state = stateOf(report);
  return {
    kind: 'statement',
    label: words[`plan.${state}`],
    style: STYLES[state],
    text: words[`says.plan.${report.isBegun ? 'begun' : state}`],
    detail: [
      planLine(plan.steps, words),
      ...(digest === ''
        ? []
        : [fill(words['plan.digest'], { digest: sanitize(digest.slice(0, DIGEST_SHOWN)) })]),
      ...(file === undefined ? [] : [fill(words['plan.file'], { file: sanitize(file) })]),
    ].join(' · '),
  };
}

/** `12 steps · by acctclose 9 · by you 3 · ! cannot be undone 5 · along with them 4` */
function planLine(steps: readonly PlanStep[], words: Words): string {
  const count = (actor: PlanStep['actor']): string =>
    fill(words[`count.${actor}`], { count: steps.filter((step) => step.actor === actor).length });
  const [all, ...final] = stepCounts(steps, words);
  return [all, count('tool'), count('you'), ...final].join(' · ');
}

function partLine(steps: readonly PlanStep[], words: Words): string {
  return stepCounts(steps, words).join(' · ');
}

/** How many there are, how many of them cannot be undone, and how many things go along, where there are any. */
function stepCounts(steps: readonly PlanStep[], words: Words): readonly string[] {
  const final = steps.filter(({ destroys }) => destroys).length;
  const along = steps.reduce((count, { takes }) => count + takes.length, 0);
  return [
    fill(words['count.steps'], { count: steps.length }),
    ...(final === 0 ? [] : [fill(words['count.final'], { count: final })]),
    ...(along === 0 ? [] : [fill(words['count.along'], { count: along })]),
  ];
}

function renouncedSection({ account, plan }: PlanReport, view: View): Section {
  const { words, texts } = view;
  const rows = plan.renounced.map(({ condition, finding }) => {
    const message = wordFinding(finding, texts(account.provider), condition);
    const { item, region, amount, todo } = findingCells(finding, message, {
      view,
      accountId: account.accountId,
    });
    return { cells: [message, item, region, amount], todo };
  });
  return {
    kind: 'section',
    title: words['section.renounced'],
    groupedBy: '',
    columns: [
      { title: words['column.what'] },
      { title: words['column.item'] },
      { title: words['column.region'] },
      { title: words['column.amount'], align: 'right' },
    ],
    groups: [{ title: '', note: '', rows }],
  };
}

/** One call may have failed for several steps; its reason is given once. */
function gapSection(gaps: readonly Gap[], words: Words): Section {
  const different = new Map(
    gaps.map((gap) => [JSON.stringify([gap.code, gap.action, gap.providerCode, gap.needs]), gap]),
  );
  return {
    kind: 'section',
    title: words['section.unread'],
    groupedBy: '',
    columns: gapColumns(words),
    groups: [{ title: '', note: '', rows: [...different.values()].map((gap) => gapRow(gap, words)) }],
  };
}

/** What is left out, and why; where there are many reasons, those of one kind share a line. */
function leftOutList(leftOut: readonly LeftOut[], view: View): List {
  const { words } = view;
  const byReason = foldAlike(leftOut, true, ({ reason, because = '' }) => `${reason} ${because}`);
  const shown = isFolded(byReason.length, view) ? foldAlike(leftOut, true, ({ reason }) => reason) : byReason;
  const different = (values: readonly string[]): string => nameList([...new Set(values)], view);
  return {
    kind: 'list',
    title: `${words['section.left-out']} (${String(leftOut.length)})`,
    items: shown.map((alike) => ({
      text: fill(words[`left-out.${alike[0].reason}`], {
        items: different(alike.map(({ step }) => step)),
        because: different(alike.flatMap(({ because }) => because ?? [])),
      }),
      todo: '',
    })),
  };
}

function nextItems(report: PlanReport, view: View): readonly Item[] {
  const { account, plan, digest, file } = report;
  const { words } = view;
  const apply = ['prepare', '--apply', file ?? '', '--confirm', account.accountId];
  // A plan that is shown to be confirmed was not made by this command line.
  const isConfirming = digest !== '' && file === undefined;
  const planAgain = isConfirming ? commandFor(['prepare'], view) : view.command;
  return [
    ...(isFolded(plan.steps.length, view) ? [{ text: words['plan.folded'], todo: '' }] : []),
    ...(plan.gaps.length > 0 ? [nextItem(words['next.plan-again'], planAgain)] : []),
    ...(plan.steps.length > 0 && file !== undefined
      ? [nextItem(words['next.apply'], commandFor(apply, view))]
      : []),
    ...(stateOf(report) === 'empty' ? [nextItem(words['next.check'], commandFor(['check'], view))] : []),
  ];
}
