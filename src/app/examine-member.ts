import type { ExaminedMember, MemberClosure } from '../domain/closing.js';
import { isRunning } from '../domain/closure-state.js';
import { ApiError } from '../domain/errors.js';
import type { Finding } from '../domain/finding.js';
import type { Member } from '../domain/member.js';
import { detached } from './detach-member.js';
import {
  conclude,
  concludeFault,
  openCase,
  withCase,
  type MemberCase,
  type MemberRun,
  type Organisation,
} from './member-case.js';
import { followMember, settleLost } from './submit-member.js';
import { toEvent } from './closure-course.js';

/** Looks whether a closure runs already, goes on with what an earlier run began, and has the provider check the rest. */
export async function examineMember(
  member: Member,
  run: MemberRun,
  { detach }: { readonly detach: boolean },
): Promise<ExaminedMember> {
  run.emit({ type: 'member-started', member: member.accountId });
  const found = await withCase<ExaminedMember>(member, run, async (course) => {
    const begun = await goOn({ member, course, findings: [] }, run);
    return begun ? { kind: 'ended', member, result: begun } : judgeMember(member, run, { detach });
  });
  run.emit({ type: 'member-done', member: member.accountId });
  return 'kind' in found ? found : { kind: 'ended', member, result: found };
}

/** What can be done with a member of which nothing is under way. */
export async function judgeMember(
  member: Member,
  organisation: Organisation,
  { detach }: { readonly detach: boolean },
): Promise<ExaminedMember> {
  if (organisation.closing.canDelete(member)) {
    const checked = await checkMember(member, organisation);
    if ('end' in checked) return { kind: 'ended', member, result: checked };
    return { kind: 'delete', member, findings: checked.findings };
  }
  if (detach) return { kind: 'detach', member, findings: [] };
  return { kind: 'ended', member, result: conclude(member, 'not-deletable') };
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

/** What the provider's own check of a member says; a result where it keeps the member. */
async function checkMember(
  member: Member,
  { desk, closing }: Organisation,
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
