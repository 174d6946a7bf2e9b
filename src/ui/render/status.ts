import type { ClosureStage, Expectation } from '../../domain/closure.js';
import type { ExitCode } from '../../domain/exit-codes.js';
import type { ClosureStatus, StatusReport } from '../../domain/status.js';
import { dayOf, isoSeconds } from '../../domain/time.js';
import { wordExpectation, wordGuide } from '../closure-texts.js';
import type { Style } from '../paint.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import { nameList, readableTime } from './cells.js';
import { commandFor, nextItem } from './header.js';
import type { Item, Page, Row, Section, Statement } from './page.js';
import type { View } from './view.js';

type Outcome = 'waiting' | 'closed' | 'unclear' | 'failed';

const OUTCOMES: Readonly<Partial<Record<ExitCode, Outcome>>> = { 0: 'closed', 3: 'failed', 5: 'unclear' };

const STYLES: Readonly<Record<Outcome, Style>> = {
  waiting: 'yellow',
  closed: 'green',
  unclear: 'yellow',
  failed: 'red',
};

/** `status`: every closure with its stage, who says so, and what comes next. */
export function statusPage(report: StatusReport, view: View): Page {
  const { words } = view;
  const { at, closures } = report;
  return [
    {
      kind: 'heading',
      title: words[closures.length === 0 ? 'list.no-closures' : 'header.status'],
      detail: fill(words['header.looked'], { time: isoSeconds(at) }),
    },
    ...(closures.length === 0 ? [] : [outcomeStatement(report, words)]),
    closureSection(report, view),
    { kind: 'list', title: words['section.next'], items: nextItems(closures, view) },
  ];
}

function outcomeStatement({ closures, exitCode }: StatusReport, words: Words): Statement {
  const outcome = OUTCOMES[exitCode] ?? 'waiting';
  const count = closures.filter((closure) => closure.exitCode === exitCode).length;
  return {
    ...{ kind: 'statement', label: words[`status.${outcome}`], style: STYLES[outcome], detail: '' },
    text: fill(words[`says.status.${outcome}`], { count }),
  };
}

function closureSection({ closures, at }: StatusReport, view: View): Section {
  const { words } = view;
  const style = (stage: ClosureStage): string => words[`closing.stage.${stage}`];
  return {
    ...{ kind: 'section', title: words['section.status'], groupedBy: '' },
    columns: [
      { title: words['column.provider'] },
      { title: words['column.account'] },
      {
        title: words['column.stage-now'],
        styles: { [style('closed')]: 'green', [style('rejected')]: 'red', [style('restored')]: 'red' },
      },
      { title: words['column.since'] },
      { title: words['column.known-by'] },
    ],
    groups: [{ title: '', note: '', rows: closures.map((closure) => closureRow(closure, at, view)) }],
  };
}

function closureRow(closure: ClosureStatus, at: Date, view: View): Row {
  const { subject, state } = closure;
  const { accountId, managedBy, kind, name } = subject;
  const { words } = view;
  const member = fill(words['status.member'], {
    member: sanitize(accountId),
    account: sanitize(managedBy ?? '–'),
  });
  return {
    cells: [
      view.texts(subject.provider).title,
      [
        kind === 'member' ? member : sanitize(accountId),
        ...(name === undefined ? [] : [sanitize(name)]),
      ].join('\n'),
      stageText(closure, words),
      readableTime(state.since),
      sourceText(state, view),
    ],
    todo: wordAfter(closure, at, view).join(' · '),
  };
}

/** A member that was let go lives on, whatever stage its closure had. */
export function stageText({ state }: Pick<ClosureStatus, 'state'>, words: Words): string {
  return state.detachment === 'done' ? words['member-end.detached'] : words[`closing.stage.${state.stage}`];
}

/** Who says that the stage was reached. */
export function sourceText({ source, evidence }: ClosureStatus['state'], view: View): string {
  const { words } = view;
  if (source !== 'observed') return words[`source.${source}`];
  return fill(words['source.observed'], { calls: nameList(evidence, view) });
}

/** What is to be known beside the stage: what was seen, what is wrong, what comes next. One sentence each. */
function wordAfter(closure: ClosureStatus, at: Date, view: View): readonly string[] {
  const { state, advice, expect, texts } = closure;
  const { words } = view;
  const { reasons, until } = state;
  return [
    ...lookTexts(closure, view),
    ...(reasons.length === 0
      ? []
      : [fill(words['status.reasons'], { reasons: sanitize(reasons.join('; ')) })]),
    ...(advice ? [wordGuide(advice, texts)] : []),
    ...unsettledTexts(closure, view),
    ...(expect ? [wordExpectation(expect, texts, words)] : []),
    ...(expect && isOverdue(expect, at)
      ? [fill(words['status.overdue'], { command: reportCommand(expect.next, closure, view) })]
      : []),
    ...(until === undefined ? [] : [fill(words['status.until'], { until: readableTime(until) })]),
  ];
}

/** Whether the last day on which it was awaited is over, in every zone of a provider. */
function isOverdue({ to }: Expectation, at: Date): boolean {
  return to !== undefined && to < dayOf(at, 0);
}

function lookTexts(closure: ClosureStatus, view: View): readonly string[] {
  const { look, texts } = closure;
  const { words } = view;
  switch (look.kind) {
    case 'left-out':
      return [];
    case 'seen':
      if (look.text) return [wordGuide(look.text, texts)];
      return look.isTold ? [] : [words['look.silent']];
    case 'failed':
      return [fill(words['look.failed'], { message: sanitize(look.message) })];
    case 'no-key':
      // What came to nothing stays so, whatever could be seen.
      return closure.exitCode === 3 ? [] : [words['look.no-key']];
    case 'key-removed':
      return [
        words['look.key-removed'],
        ...(isUnfiled(closure)
          ? []
          : [fill(words['status.report'], { command: reportCommand('closed', closure, view) })]),
      ];
    default:
      return [fill(words[`look.${look.kind}`], { command: reportCommand('closed', closure, view) })];
  }
}

/** Whether the account's closure waits for whoever began it, and for nobody else. */
function isUnfiled({ subject, state, exitCode }: ClosureStatus): boolean {
  return exitCode === 6 && subject.kind === 'own' && state.stage === 'preparing';
}

function unsettledTexts(closure: ClosureStatus, view: View): readonly string[] {
  const { subject, state } = closure;
  const { words } = view;
  const isOpen = state.submission === 'intended' || state.submission === 'uncertain';
  if (subject.kind === 'own') {
    const command = reportCommand('submitted', closure, view);
    if (isOpen) return [fill(words['status.unfiled'], { command })];
    return isUnfiled(closure) ? [fill(words['status.not-filed'], { command })] : [];
  }
  const command = commandFor(['close', '--member', subject.accountId], view);
  return isOpen || state.detachment === 'intended' ? [fill(words['status.unsent'], { command })] : [];
}

function reportCommand(stage: ClosureStage, { subject }: ClosureStatus, view: View): string {
  return commandFor(['status', subject.accountId, '--report', stage, '--on', 'YYYY-MM-DD'], view);
}

function nextItems(closures: readonly ClosureStatus[], view: View): readonly Item[] {
  const { words } = view;
  const item = (text: string, ...rest: readonly string[]): Item => nextItem(text, commandFor(rest, view));
  if (closures.length === 0) return [item(words['next.begin'], 'close')];
  const failed = closures.filter(({ exitCode }) => exitCode === 3);
  const waiting = closures.filter(({ exitCode }) => exitCode === 6);
  const tidy = closures.filter(({ state, profiles }) => state.stage === 'closed' && profiles.length > 0);
  return [
    ...failed.map(({ subject }) =>
      item(
        words['next.start-again'],
        ...(subject.kind === 'own' ? ['close'] : ['close', '--member', subject.accountId]),
      ),
    ),
    ...(waiting.some(isUnfiled) ? [item(words['next.close-on'], 'close')] : []),
    ...(waiting.every(isUnfiled) ? [] : [item(words['next.status'], 'status', '--watch')]),
    ...tidy.map(({ subject }) => item(words['next.tidy'], 'status', subject.accountId, '--tidy')),
  ];
}
