import type { MemberClosure } from '../domain/closing.js';
import { isRunning } from '../domain/closure-state.js';
import { ApiError } from '../domain/errors.js';
import type { Finding } from '../domain/finding.js';
import type { Member } from '../domain/member.js';
import type { EventSink } from '../domain/ports.js';
import { detached } from './detach-member.js';
import {
  conclude,
  concludeFault,
  openCase,
  withCase,
  type MemberCase,
  type MemberRun,
} from './member-case.js';
import { followMember, settleLost } from './submit-member.js';
import { toEvent } from './closure-course.js';

/** What is to be done with a member: nothing any more, delete it, or let it go. */
export type Examined =
  | { readonly kind: 'ended'; readonly member: Member; readonly result: MemberClosure }
  | { readonly kind: 'delete' | 'detach'; readonly member: Member; readonly findings: readonly Finding[] };

/** Looks whether a closure runs already, goes on with what an earlier run began, and has the provider check the rest. */
export async function examineMember(
  member: Member,
  run: MemberRun,
  { detach, emit }: { readonly detach: boolean; readonly emit: EventSink },
): Promise<Examined> {
  emit({ type: 'member-started', member: member.accountId });
  let next: Examined | undefined;
  const result = await withCase(member, run, async (course) => {
    const each: MemberCase = { member, course, findings: [] };
    const begun = await goOn(each, run);
    if (begun) return begun;
    if (!run.closing.canDelete(member)) {
      if (detach) next = { kind: 'detach', member, findings: [] };
      return conclude(member, 'not-deletable');
    }
    const checked = await checkMember(member, run);
    if (!('end' in checked)) next = { kind: 'delete', member, findings: checked.findings };
    return 'end' in checked ? checked : conclude(member, 'declined');
  });
  emit({ type: 'member-done', member: member.accountId });
  return next ?? { kind: 'ended', member, result };
}

/** What came of earlier runs; undefined where nothing is under way. */
async function goOn(each: MemberCase, run: MemberRun): Promise<MemberClosure | undefined> {
  const { member, course } = each;
  const { detachment, submission } = course.state();
  if (detachment !== 'none') {
    const listed = await run.desk.list();
    if (!listed.some(({ accountId }) => accountId === member.accountId)) {
      return detachment === 'done' ? conclude(member, 'detached') : detached(each);
    }
    await course.append({ type: 'refused', code: 'not-detached' });
  }
  if (submission === 'intended' || submission === 'uncertain') {
    const settled = await settleLost(each, run);
    if (settled) return settled;
  }
  return watchRunning(each, run);
}

/** The provider is asked first whether a deletion already runs. */
async function watchRunning(each: MemberCase, run: MemberRun): Promise<MemberClosure | undefined> {
  const { member, course } = each;
  if (course.state().stage === 'closed') return conclude(member, 'closed', { stage: 'closed' });
  try {
    const seen = await run.closing.observe(member);
    const { stage } = seen;
    if (stage !== undefined && (stage === 'closed' || isRunning({ stage, submission: 'none' }))) {
      await openCase(each, run);
      if (stage !== course.state().stage) await course.append(toEvent(seen, stage));
    } else if (stage !== undefined && stage !== 'preparing' && isRunning(course.state())) {
      await course.append(toEvent(seen, stage));
    }
  } catch (error) {
    return concludeFault(member, 'failed', error);
  }
  const state = course.state();
  return state.stage === 'closed' || isRunning(state) ? followMember(each, run) : undefined;
}

async function checkMember(
  member: Member,
  { desk, closing }: MemberRun,
): Promise<MemberClosure | { readonly findings: readonly Finding[] }> {
  try {
    const { findings, gaps } = await desk.check(member);
    const blocking = findings.filter(
      ({ severity, code }) => severity === 'must-process' && code !== closing.permitClears,
    );
    if (blocking.length > 0) return conclude(member, 'blocked', { findings });
    const [gap] = gaps;
    if (!gap) return { findings };
    const { code, needs, providerCode, requestId } = gap;
    return conclude(member, 'failed', {
      ...{ findings, code: providerCode ?? code, needs },
      ...(requestId === undefined ? {} : { requestId }),
    });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return concludeFault(member, 'failed', error);
  }
}
