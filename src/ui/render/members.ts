import type { MemberResult, MembersReport } from '../../domain/report.js';
import { wordFinding } from '../messages.js';
import { sanitize } from '../sanitize.js';
import type { Words } from '../words/index.js';
import { findingBlocks, type Judged } from './findings.js';
import { headBlocks, nextList } from './header.js';
import { plainSection, type Page, type Section } from './page.js';
import { verdictColumn } from './verdict-column.js';
import type { View } from './view.js';

/** `check` of members: the members with their verdicts, then tables by severity and member. */
export function membersPage(report: MembersReport, view: View): Page {
  const { words } = view;
  const { members, verdict } = report;
  return [
    ...headBlocks(report, members.length === 0 ? words['list.no-members'] : '', view),
    memberSection(members, words),
    ...findingBlocks(judgeMembers(report, view), { groupedBy: words['column.member'], view }),
    ...(verdict === 'closable' ? [] : [nextList(words[`next.${verdict}`], view.command, words)]),
  ];
}

/** The members with the sentences of their findings. */
export function judgeMembers(
  { account, members }: MembersReport,
  view: Pick<View, 'texts'>,
): readonly Judged[] {
  const texts = view.texts(account.provider);
  return members.map(({ member, evidence, findings, gaps }) => ({
    title: [member.accountId, ...(member.name === undefined ? [] : [member.name])].join(' '),
    accountId: member.accountId,
    evidence,
    findings: findings.map((finding) => ({ finding, message: wordFinding(finding, texts) })),
    gaps,
  }));
}

function memberSection(members: readonly MemberResult[], words: Words): Section {
  const columns = [
    { title: words['column.member'] },
    { title: words['column.name'] },
    { title: words['column.type'] },
    { title: words['column.deletion'] },
    verdictColumn(words),
  ];
  const rows = members.map(({ member, verdict }) => [
    sanitize(member.accountId),
    sanitize(member.name ?? ''),
    sanitize(member.type),
    sanitize(member.deletion ?? ''),
    words[`verdict.${verdict}`],
  ]);
  return plainSection(words['section.members'], columns, rows);
}
