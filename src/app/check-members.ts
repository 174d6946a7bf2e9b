import type { Session } from '../domain/adapter.js';
import { AcctcloseError, ApiError } from '../domain/errors.js';
import type { Member, MemberDesk } from '../domain/member.js';
import type { EventSink } from '../domain/ports.js';
import type { MemberResult, MembersReport } from '../domain/report.js';
import { explainFault } from './explain-fault.js';
import { addCounts, countFindings, foldVerdict, gravestVerdict } from '../domain/verdict.js';

export interface CheckMembers {
  readonly session: Session;
  /** What to call the provider. */
  readonly title: string;
  /** Account ids of the members to check; all of them when absent. */
  readonly ids?: readonly string[];
  /** The provider's time. */
  readonly now: () => Date;
  readonly emit: EventSink;
}

/** Has the provider check members of the organisation, side by side. One that fails never stops the rest. */
export async function checkMembers({ session, title, ids, now, emit }: CheckMembers): Promise<MembersReport> {
  const startedAt = now();
  const { identity: account, members: desk } = session;
  if (!desk) throw noMembers(title);
  const chosen = choose(await listMembers(desk, title), ids);
  emit({ type: 'connected', account, checks: chosen.length });
  const members = await Promise.all(chosen.map((member) => checkOne(member, desk, emit)));
  const counts = members
    .map(({ findings, gaps }) => countFindings([{ findings, gaps }]))
    .reduce(addCounts, countFindings([]));
  return {
    kind: 'member-check',
    account,
    startedAt,
    finishedAt: now(),
    verdict: gravestVerdict(members.map(({ verdict }) => verdict)),
    counts,
    members,
  };
}

/** @throws AcctcloseError. */
export async function listMembers(desk: MemberDesk, title: string): Promise<readonly Member[]> {
  try {
    return await desk.list();
  } catch (error) {
    throw error instanceof ApiError ? explainFault(error, 'members', title) : error;
  }
}

async function checkOne(member: Member, desk: MemberDesk, emit: EventSink): Promise<MemberResult> {
  emit({ type: 'member-started', member: member.accountId });
  const { findings, gaps } = await desk.check(member);
  emit({ type: 'member-done', member: member.accountId });
  return {
    member,
    verdict: foldVerdict(countFindings([{ findings, gaps }])),
    findings,
    gaps,
    evidence: desk.actions,
  };
}

function choose(members: readonly Member[], ids: readonly string[] | undefined): readonly Member[] {
  if (ids === undefined) return members;
  const unknown = ids.filter((id) => !members.some(({ accountId }) => accountId === id));
  if (unknown.length === 0) return members.filter(({ accountId }) => ids.includes(accountId));
  throw new AcctcloseError('usage', `The organisation has no member ${unknown.join(', ')}.`, {
    code: 'unknown-member',
    tryThis: ['See its members: acctclose check --all-members'],
  });
}

function noMembers(title: string): AcctcloseError {
  return new AcctcloseError('usage', `${title} has no check for members of an organisation.`, {
    code: 'no-member-check',
    tryThis: ['Check the member with a key of its own: acctclose check --profile NAME'],
  });
}
