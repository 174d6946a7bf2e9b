import type { Session } from '../domain/adapter.js';
import type { AnswerInspector } from '../domain/answer-inspector.js';
import type {
  ExaminedMember,
  MemberAsker,
  MemberClosure,
  MemberClosuresReport,
  OpenQuestion,
} from '../domain/closing.js';
import { AcctcloseError } from '../domain/errors.js';
import { gravestExit } from '../domain/exit-codes.js';
import type { Member } from '../domain/member.js';
import { askMembers } from './ask-members.js';
import { chooseMembers, openOrganisation, type MemberChoice } from './choose-members.js';
import type { Answers } from './closure-questions.js';
import { detachMember } from './detach-member.js';
import { examineMember } from './examine-member.js';
import { withCase, type MemberRun, type Organisation } from './member-case.js';
import { sideBySide } from './side-by-side.js';
import { submitMember } from './submit-member.js';

export interface CloseMembers extends MemberChoice, Omit<MemberRun, keyof Organisation> {
  readonly session: Session;
  /** Whether members that cannot be deleted are let go instead. */
  readonly detach: boolean;
  readonly asker: MemberAsker;
  /** Answers that come before those of earlier runs. */
  readonly given: Answers;
  /** Ids that a file answers, where there is one. */
  readonly script?: ReadonlySet<string>;
  readonly inspector: AnswerInspector;
  /** Called before the first question. */
  readonly onChecked: () => void;
  readonly concurrency: number;
}

/**
 * `open` where answers are missing, or given to questions that nobody asks; `unnamed` where a script means all members
 * and nobody has seen which those are: nothing was sent.
 */
export type CloseMembersResult =
  | { readonly kind: 'unnamed'; readonly members: readonly Member[] }
  | { readonly kind: 'open'; readonly open: readonly OpenQuestion[]; readonly unasked: readonly string[] }
  | { readonly kind: 'ended'; readonly report: MemberClosuresReport };

/**
 * Closes members of the organisation by the provider's API: its check, consent, one call each, and looking until it is
 * through. What becomes of one never stops the rest. @throws AcctcloseError.
 */
export async function closeMembers(options: CloseMembers): Promise<CloseMembersResult> {
  const { session, now, emit, concurrency } = options;
  const startedAt = now();
  const run = toRun(options);
  const members = await chooseMembers(options, run);
  const unseen = options.script && !options.ids ? listUnseen(members, options, run) : [];
  if (unseen.length > 0) return { kind: 'unnamed', members: unseen };
  emit({ type: 'connected', account: session.identity, checks: members.length });
  const examined = await sideBySide(members, concurrency, (member) => examineMember(member, run, options));
  options.onChecked();
  const asked = await askMembers(examined, run, options);
  if (asked.kind === 'open') return asked;
  const left = asked.examined.filter(({ kind }) => kind !== 'ended');
  if (left.length > 0) emit({ type: 'closing-started', members: left.length });
  const results = await sideBySide(asked.examined, concurrency, (each) => carryOut(each, run));
  return {
    kind: 'ended',
    report: {
      ...{ kind: 'member-closures', account: session.identity, startedAt, finishedAt: now(), results },
      exitCode: gravestExit(results.map(({ exitCode }) => exitCode)),
    },
  };
}

/** Shows what closing all of them would be about. @returns those that something would become of. */
function listUnseen(
  members: readonly Member[],
  { asker, detach }: Pick<CloseMembers, 'asker' | 'detach'>,
  { closing }: Organisation,
): readonly Member[] {
  const deleted = members.filter((member) => closing.canDelete(member));
  const detached = detach ? members.filter((member) => !deleted.includes(member)) : [];
  asker.announce({ deleted, detached });
  return [...deleted, ...detached];
}

/** What the questions left to do; another run may have been faster meanwhile. */
async function carryOut(each: ExaminedMember, run: MemberRun): Promise<MemberClosure> {
  if (each.kind === 'ended') return each.result;
  const { member, findings } = each;
  run.emit({ type: 'closing-waiting', member: member.accountId, at: 'call' });
  const result = await withCase(member, run, async (course) => {
    const { submission, detachment } = course.state();
    if (submission !== 'none' || detachment !== 'none') throw movedMeanwhile(member);
    const one = { member, course, findings };
    return each.kind === 'delete' ? submitMember(one, run) : detachMember(one, run);
  });
  run.emit({ type: 'closing-ended', result });
  return result;
}

function toRun({ session, ...rest }: CloseMembers): MemberRun {
  const { store, locks, clock, now, signal, version, emit } = rest;
  return { store, locks, clock, now, signal, version, emit, ...openOrganisation(session) };
}

function movedMeanwhile({ accountId }: Member): AcctcloseError {
  return new AcctcloseError('locked', `Another run has gone on with ${accountId} meanwhile.`, {
    code: 'moved-meanwhile',
    tryThis: ['See how far it is: acctclose status'],
  });
}
