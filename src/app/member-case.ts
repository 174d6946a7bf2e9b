import { accountKey } from '../domain/account-key.js';
import type { ClosureStage } from '../domain/closure.js';
import type { MemberClosure, MemberEnd } from '../domain/closing.js';
import type { ClosureStore } from '../domain/closure-store.js';
import { hasFailed } from '../domain/closure-state.js';
import { AcctcloseError, ApiError } from '../domain/errors.js';
import { ERROR_EXIT, type ExitCode } from '../domain/exit-codes.js';
import type { Finding } from '../domain/finding.js';
import type { Member, MemberClosing, MemberDesk } from '../domain/member.js';
import type { Clock, EventSink, Locks } from '../domain/ports.js';
import type { RecordDesk } from '../domain/records.js';
import { followCourse, type ClosureCourse } from './closure-course.js';

/** The organisation whose members are closed. */
export interface Organisation {
  readonly provider: string;
  /** The account that manages it. */
  readonly managedBy: string;
  readonly desk: MemberDesk;
  readonly closing: MemberClosing;
  /** The records that accounts of this provider have; those of a member are exported with a key of its own. */
  readonly records?: RecordDesk;
}

/** What closing members takes. */
export interface MemberRun extends Organisation {
  readonly store: ClosureStore;
  readonly locks: Locks;
  readonly clock: Clock;
  /** The provider's time. */
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly version: string;
  readonly emit: EventSink;
}

/** One member under its lock, with what is known of it so far. */
export interface MemberCase {
  readonly member: Member;
  readonly course: ClosureCourse;
  /** What the provider's check found; empty until it ran. */
  readonly findings: readonly Finding[];
}

/** Takes the lock of a member, works on its journal, and lets it go. @throws AcctcloseError of kind `locked`. */
export async function underLock<T>(
  { accountId }: Member,
  { provider, locks, store, now }: MemberRun,
  work: (course: ClosureCourse) => Promise<T>,
): Promise<T> {
  const key = { provider, accountId };
  const lock = await locks.hold(accountKey(key));
  try {
    const journal = await store.openJournal(key, now);
    return await work(followCourse(journal, now)).finally(() => journal.close());
  } finally {
    await lock.release();
  }
}

/** Works on a member under its lock. Another run that holds it, and a call that fails, are results. */
export async function withCase<T>(
  member: Member,
  run: MemberRun,
  work: (course: ClosureCourse) => Promise<T>,
): Promise<T | MemberClosure> {
  try {
    return await underLock(member, run, (course) =>
      work(course).catch((error: unknown) =>
        concludeFault(member, isInFlight(course) ? 'uncertain' : 'failed', error),
      ),
    );
  } catch (error) {
    if (!(error instanceof AcctcloseError) || error.kind === 'interrupted') throw error;
    const { code, message } = error;
    return { ...conclude(member, 'failed', { code, message }), exitCode: ERROR_EXIT[error.kind] };
  }
}

/** Whether a call was made, or about to be, and nobody knows what came of it. */
function isInFlight(course: ClosureCourse): boolean {
  const { submission, detachment } = course.state();
  return submission === 'intended' || submission === 'uncertain' || detachment === 'intended';
}

/** Writes down whose closure it is, where that is not yet known. */
export async function openCase({ member, course }: MemberCase, run: MemberRun): Promise<void> {
  if (course.state().subject && !hasFailed(course.state())) return;
  const { accountId, name, type: memberType } = member;
  const called = name === undefined ? {} : { name };
  const { version, provider, managedBy } = run;
  const whose = { provider, accountId, ...called, kind: 'member', managedBy, memberType } as const;
  await course.append({ type: 'opened', version, ...whose });
}

const EXITS: Readonly<Record<MemberEnd, ExitCode>> = {
  closed: 0,
  detached: 0,
  waiting: 6,
  blocked: 3,
  'not-deletable': 3,
  declined: 10,
  uncertain: 5,
  failed: 5,
};

/** What became of a member. */
export function conclude(
  member: Member,
  end: MemberEnd,
  rest: Partial<Omit<MemberClosure, 'member' | 'end' | 'exitCode'>> & { readonly stage?: ClosureStage } = {},
): MemberClosure {
  return { member, end, findings: [], reasons: [], needs: [], ...rest, exitCode: EXITS[end] };
}

/** A call that failed, in the provider's words. @throws what is no failed call. */
export function concludeFault(member: Member, end: MemberEnd, error: unknown): MemberClosure {
  if (!(error instanceof ApiError)) throw error;
  const { fault, needs } = error;
  const { code, message, requestId } = fault;
  return conclude(member, end, {
    ...{ code, message, needs: fault.kind === 'denied' ? needs : [] },
    ...(requestId === undefined ? {} : { requestId }),
  });
}
