import type { MemberClosure } from '../domain/closing.js';
import { ApiError } from '../domain/errors.js';
import { leavesUnknown } from '../domain/fault.js';
import { conclude, concludeFault, openCase, type MemberCase, type MemberRun } from './member-case.js';

/** Lets a member go out of the organisation, by one call. It lives on by itself: nothing of it is deleted. */
export async function detachMember(each: MemberCase, run: MemberRun): Promise<MemberClosure> {
  const { member, course } = each;
  await openCase(each, run);
  await course.append({ type: 'detaching' });
  try {
    const requestId = await run.closing.detach(member);
    const known = requestId === undefined ? {} : { requestId };
    await course.append({ type: 'detached', ...known });
    return conclude(member, 'detached', known);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { kind, code } = error.fault;
    if (leavesUnknown(kind) || kind === 'not-found') {
      if (!(await isListed(each, run))) return detached(each);
      if (kind !== 'not-found') return concludeFault(member, 'uncertain', error);
    }
    await course.append({ type: 'refused', code });
    return concludeFault(member, kind === 'refused' || kind === 'conflict' ? 'blocked' : 'failed', error);
  }
}

/** The member is in the organisation no more. */
export async function detached({ member, course }: MemberCase): Promise<MemberClosure> {
  await course.append({ type: 'detached' });
  return conclude(member, 'detached');
}

async function isListed({ member }: MemberCase, { desk }: MemberRun): Promise<boolean> {
  return (await desk.list()).some(({ accountId }) => accountId === member.accountId);
}
