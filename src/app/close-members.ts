import type { Session } from '../domain/adapter.js';
import type { AnswerInspector } from '../domain/answer-inspector.js';
import type { MemberAsker, MemberClosure, MemberClosuresReport, OpenQuestion } from '../domain/closing.js';
import { AcctcloseError } from '../domain/errors.js';
import { gravestExit } from '../domain/exit-codes.js';
import type { Member } from '../domain/member.js';
import type { EventSink } from '../domain/ports.js';
import { askMembers } from './ask-members.js';
import { listMembers } from './check-members.js';
import type { Answers } from './closure-questions.js';
import { detachMember } from './detach-member.js';
import { examineMember, type Examined } from './examine-member.js';
import { withCase, type MemberRun } from './member-case.js';
import { sideBySide } from './side-by-side.js';
import { submitMember } from './submit-member.js';

export interface CloseMembers extends Omit<MemberRun, 'provider' | 'managedBy' | 'desk' | 'closing'> {
  readonly session: Session;
  /** What to call the provider. */
  readonly title: string;
  /** Account ids of the members; all of them when absent. */
  readonly ids?: readonly string[];
  /** Whether members that cannot be deleted are let go instead. */
  readonly detach: boolean;
  readonly asker: MemberAsker;
  /** Answers that come before those of earlier runs. */
  readonly given: Answers;
  /** Ids that a file answers, where there is one. */
  readonly script?: ReadonlySet<string>;
  readonly inspector: AnswerInspector;
  readonly emit: EventSink;
  /** Called before the first question. */
  readonly onChecked: () => void;
  /** Called once everything is answered, before anything is sent. */
  readonly onAnswered: () => void;
  readonly concurrency: number;
}

/** `open` where answers are missing, or given to questions that nobody asks: nothing was sent. */
export type CloseMembersResult =
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
  emit({ type: 'connected', account: session.identity, checks: members.length });
  const examined = await sideBySide(members, concurrency, (member) => examineMember(member, run, options));
  options.onChecked();
  const asked = await askMembers(examined, run, options);
  if (asked.kind === 'open') return asked;
  options.onAnswered();
  const results = await sideBySide(asked.examined, concurrency, (each) => carryOut(each, run));
  return {
    kind: 'ended',
    report: {
      ...{ kind: 'member-closures', account: session.identity, startedAt, finishedAt: now(), results },
      exitCode: gravestExit(results.map(({ exitCode }) => exitCode)),
    },
  };
}

/** What the questions left to do; another run may have been faster meanwhile. */
function carryOut(each: Examined, run: MemberRun): Promise<MemberClosure> {
  if (each.kind === 'ended') return Promise.resolve(each.result);
  const { member, findings } = each;
  return withCase(member, run, async (course) => {
    const { submission, detachment } = course.state();
    if (submission !== 'none' || detachment !== 'none') throw movedMeanwhile(member);
    const one = { member, course, findings };
    return each.kind === 'delete' ? submitMember(one, run) : detachMember(one, run);
  });
}

function toRun({ session, ...rest }: CloseMembers): MemberRun {
  const { identity, members: desk } = session;
  const { closing } = desk ?? {};
  if (!desk || !closing) {
    throw new AcctcloseError('usage', 'This provider has no call that closes members of an organisation.', {
      code: 'no-member-closing',
      tryThis: ['Close the account with a key of its own: acctclose close'],
    });
  }
  const { store, locks, clock, now, signal, version } = rest;
  const ports = { store, locks, clock, now, signal, version };
  return { ...ports, provider: identity.provider, managedBy: identity.accountId, desk, closing };
}

/** The members by their ids; one that left the list after its closure was begun is known by its journal. */
async function chooseMembers({ ids, title }: CloseMembers, run: MemberRun): Promise<readonly Member[]> {
  const listed = await listMembers(run.desk, title);
  if (ids === undefined) return listed;
  const chosen = await Promise.all(
    [...new Set(ids)].map(async (accountId) => {
      const known = listed.find((member) => member.accountId === accountId);
      return known ?? (await findBegun(accountId, run)) ?? accountId;
    }),
  );
  const unknown = chosen.filter((each) => typeof each === 'string');
  if (unknown.length === 0) return chosen.filter((each) => typeof each !== 'string');
  throw new AcctcloseError('usage', `The organisation has no member ${unknown.join(', ')}.`, {
    code: 'unknown-member',
    tryThis: ['See its members: acctclose check --all-members'],
  });
}

async function findBegun(accountId: string, { store, provider }: MemberRun): Promise<Member | undefined> {
  const { entries } = await store.read({ provider, accountId });
  const first = entries[0]?.event;
  if (first?.type !== 'opened' || first.kind !== 'member') return undefined;
  const { memberType: type = '', name } = first;
  return { accountId, type, ...(name === undefined ? {} : { name }) };
}

function movedMeanwhile({ accountId }: Member): AcctcloseError {
  return new AcctcloseError('locked', `Another run has gone on with ${accountId} meanwhile.`, {
    code: 'moved-meanwhile',
    tryThis: ['See how far it is: acctclose status'],
  });
}
