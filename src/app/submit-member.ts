import type { Observation } from '../domain/closure.js';
import type { MemberClosure } from '../domain/closing.js';
import { ApiError } from '../domain/errors.js';
import { leavesUnknown } from '../domain/fault.js';
import { toEvent } from './closure-course.js';
import { conclude, concludeFault, openCase, type MemberCase, type MemberRun } from './member-case.js';

/** Pauses between looks, in milliseconds: after a submission, where the provider's check comes first and takes minutes. */
const FOLLOWING = pauses({ count: 40, factor: 1.6, longest: 15_000 });
/** And after a call whose answer was lost: nothing may show before each of them, or it counts as made. */
const SETTLING = pauses({ count: 4, factor: 2, longest: 8_000 });
/** Nor so long after the call. */
const SETTLED_MS = 300_000;

/** Deletes a member: intent, one call, outcome; then looks until it is through or in its cool-down. */
export async function submitMember(each: MemberCase, run: MemberRun): Promise<MemberClosure> {
  const { member, course, findings } = each;
  await openCase(each, run);
  await course.append({ type: 'submitting' });
  const renounced = findings
    .filter(({ severity }) => severity === 'renounceable')
    .map(({ subject }) => subject.id);
  try {
    const requestId = await run.closing.submit(member, renounced);
    const known = requestId === undefined ? {} : { requestId };
    await course.append({ type: 'submitted', by: 'tool', ...known });
    return { ...(await followMember(each, run)), ...known };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { kind, code } = error.fault;
    if (!leavesUnknown(kind)) return refused(each, error, run);
    await course.append({ type: 'uncertain', code });
    return (await settleLost(each, run)) ?? concludeFault(member, 'uncertain', error);
  }
}

/** A refusal may mean that its deletion is under way already. */
async function refused(each: MemberCase, error: ApiError, run: MemberRun): Promise<MemberClosure> {
  const { member, course } = each;
  await course.append({ type: 'refused', code: error.fault.code });
  const seen = await look(each, run);
  if (seen?.stage !== undefined && seen.stage !== 'preparing') return followMember(each, run);
  const isProviders = error.fault.kind === 'refused' || error.fault.kind === 'conflict';
  return concludeFault(member, isProviders ? 'blocked' : 'failed', error);
}

/**
 * Looks for what came of a call whose answer was lost. @returns the result where it is certain that the call was
 * heard, or that this cannot be told; undefined where nothing was filed and a later run may begin anew.
 */
export async function settleLost(each: MemberCase, run: MemberRun): Promise<MemberClosure | undefined> {
  const { member, course } = each;
  const until = endOf(SETTLING, run);
  for (const waitMs of SETTLING) {
    const seen = await look(each, run);
    if (seen?.stage !== undefined && seen.stage !== 'preparing') {
      return followMember(each, run);
    }
    if (!seen) return conclude(member, 'uncertain', { code: 'not-visible' });
    run.emit({ type: 'closing-waiting', member: member.accountId, at: 'lost', until });
    await run.clock.sleep(waitMs, run.signal);
  }
  const listed = (await run.desk.list()).find(({ accountId }) => accountId === member.accountId);
  const age = run.now().getTime() - Date.parse(course.state().submissionAt ?? run.now().toISOString());
  if (!listed || listed.deletion !== undefined || age < SETTLED_MS) {
    return conclude(member, 'uncertain', { code: 'not-visible' });
  }
  await course.append({ type: 'refused', code: 'not-filed' });
  return undefined;
}

/** Looks until the member is gone, in its cool-down, or kept; beyond the bound `status` goes on. */
export async function followMember(each: MemberCase, run: MemberRun): Promise<MemberClosure> {
  const { member, course } = each;
  const last = endOf(FOLLOWING, run);
  for (let looks = 0; ; looks += 1) {
    const waitMs = FOLLOWING[looks];
    const seen = await look(each, run);
    const { stage, until, reasons } = course.state();
    const facts = { stage, reasons, ...(until === undefined ? {} : { until }) };
    if (stage === 'closed') return conclude(member, 'closed', facts);
    if (stage === 'rejected' || stage === 'restored') return conclude(member, 'blocked', facts);
    if (stage === 'cooling-down' || !seen || waitMs === undefined) return conclude(member, 'waiting', facts);
    run.emit({ type: 'closing-waiting', member: member.accountId, at: stage, until: last });
    await run.clock.sleep(waitMs, run.signal);
  }
}

/** One second first, then each pause so many times the one before, up to the longest. */
function pauses({
  count,
  factor,
  longest,
}: {
  readonly count: number;
  readonly factor: number;
  readonly longest: number;
}): readonly number[] {
  return Array.from({ length: count }, (_, place) => Math.min(1_000 * factor ** place, longest));
}

function endOf(waits: readonly number[], { now }: MemberRun): Date {
  return new Date(now().getTime() + waits.reduce((sum, waitMs) => sum + waitMs, 0));
}

/** What shows now, written down where it is new; undefined where the calls fail. */
async function look(each: MemberCase, run: MemberRun): Promise<Observation | undefined> {
  const { member, course } = each;
  try {
    const seen = await run.closing.observe(member);
    const { stage } = seen;
    if (stage !== undefined && stage !== 'preparing' && stage !== course.state().stage) {
      await openCase(each, run);
      await course.append(toEvent(seen, stage));
    }
    return seen;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return undefined;
  }
}
