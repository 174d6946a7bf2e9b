import type { AccountIdentity } from '../../domain/account.js';
import type { ExaminedMember, MemberClosure, MemberClosuresReport } from '../../domain/closing.js';
import type { ExitCode } from '../../domain/exit-codes.js';
import { isoSeconds } from '../../domain/time.js';
import { wordFinding } from '../messages.js';
import type { Style } from '../paint.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import { readableTime } from './cells.js';
import { findingBlocks } from './findings.js';
import { accountHeading, commandFor, nextItem } from './header.js';
import type { Block, Page, Row, Section, Statement } from './page.js';
import type { View } from './view.js';

/** `close` of members: what became of each, what blocks the others, and how to follow them. */
export function memberClosuresPage(report: MemberClosuresReport, view: View): Page {
  const { account, finishedAt, results } = report;
  const { words } = view;
  const isLeft = results.some(({ end }) => end === 'waiting' || end === 'uncertain');
  return [
    accountHeading(account, fill(words['header.members'], { time: isoSeconds(finishedAt) }), view),
    statement(report, words),
    resultSection(results, words),
    ...findingBlocks(judgeClosures(report, view), { groupedBy: words['column.member'], view }),
    {
      kind: 'list',
      title: words['section.next'],
      items: isLeft ? [nextItem(words['next.status'], commandFor(['status'], view))] : [],
    },
  ];
}

type Outcome = 'done' | 'waiting' | 'partly';

const STYLES: Readonly<Record<Outcome, Style>> = { done: 'green', waiting: 'yellow', partly: 'red' };

function outcomeOf(exitCode: ExitCode): Outcome {
  if (exitCode === 0) return 'done';
  return exitCode === 6 ? 'waiting' : 'partly';
}

function statement({ results, exitCode }: MemberClosuresReport, words: Words): Statement {
  const outcome = outcomeOf(exitCode);
  const done = results.filter((result) => result.exitCode === 0).length;
  return {
    kind: 'statement',
    label: words[`members.${outcome}`],
    style: STYLES[outcome],
    text: fill(words['says.member-closures'], { done, count: results.length }),
    detail: '',
  };
}

function resultSection(results: readonly MemberClosure[], words: Words): Section {
  return memberSection(
    results.map((result) => resultRow(result, words)),
    words,
  );
}

/** What becomes of members, one a row. */
function memberSection(rows: readonly Row[], words: Words): Section {
  return {
    kind: 'section',
    title: words['section.closures'],
    groupedBy: '',
    columns: [
      { title: words['column.member'] },
      { title: words['column.name'] },
      {
        title: words['column.end'],
        styles: { [words['member-end.blocked']]: 'red', [words['member-end.failed']]: 'red' },
      },
      { title: words['column.stage-now'] },
      { title: words['column.code'] },
    ],
    groups: [{ title: '', note: '', rows }],
  };
}

/** What closing members would come to, with what stands in the way of those that it would leave. */
export function outlookBlocks(
  account: AccountIdentity,
  members: readonly ExaminedMember[],
  view: View,
): readonly Block[] {
  const { words } = view;
  const rows = members.map((each) =>
    each.kind === 'ended' ? resultRow(each.result, words) : todoRow(each, words),
  );
  const results = members.flatMap((each) => (each.kind === 'ended' ? [each.result] : []));
  return [
    memberSection(rows, words),
    ...findingBlocks(judgeClosures({ account, results }, view), { groupedBy: words['column.member'], view }),
  ];
}

function todoRow({ member, kind }: Exclude<ExaminedMember, { readonly kind: 'ended' }>, words: Words): Row {
  const { accountId, name = '' } = member;
  return { cells: [sanitize(accountId), sanitize(name), words[`member-todo.${kind}`], '', ''], todo: '' };
}

function resultRow(result: MemberClosure, words: Words): Row {
  const { member, end, stage, code = '' } = result;
  return {
    cells: [
      sanitize(member.accountId),
      sanitize(member.name ?? ''),
      words[`member-end.${end}`],
      stage === undefined ? '' : words[`closing.stage.${stage}`],
      sanitize(code),
    ],
    todo: hintsOf(result, words).join(' · '),
  };
}

/** The provider's words, and what would let it go on. */
function hintsOf({ end, message, reasons, needs, until }: MemberClosure, words: Words): readonly string[] {
  return [
    ...[...(message === undefined ? [] : [message]), ...reasons].map((text) => `“${sanitize(text)}”`),
    ...(needs.length === 0 ? [] : [fill(words['hint.grant'], { needs: sanitize(needs.join(', ')) })]),
    ...(until === undefined ? [] : [fill(words['member-todo.until'], { until: readableTime(until) })]),
    ...(end === 'not-deletable' || end === 'uncertain' ? [words[`member-todo.${end}`]] : []),
  ];
}

/** The members with the sentences of their findings; what was consented to is no longer news. */
export function judgeClosures(
  { account, results }: Pick<MemberClosuresReport, 'account' | 'results'>,
  view: Pick<View, 'texts'>,
): Parameters<typeof findingBlocks>[0] {
  const texts = view.texts(account.provider);
  return results.map(({ member, findings }) => ({
    title: [member.accountId, ...(member.name === undefined ? [] : [member.name])].join(' '),
    accountId: member.accountId,
    evidence: [],
    findings: findings.map((finding) => ({ finding, message: wordFinding(finding, texts) })),
    gaps: [],
  }));
}
