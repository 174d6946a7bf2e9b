import { DAY_MS } from '../../engine/calendar.js';
import type { CheckItem, Deletion, Member } from '../entities/organization.js';

/** The check before a deletion takes this long or this many looks; one that ends at once then takes as much again. */
const CHECK = { reads: 1, ms: 5_000 };
const AT_ONCE = { reads: 2, ms: 10_000 };
const SILENCE_MS = 45 * DAY_MS;

export type DeletionState = 'Checking' | 'Deleting' | 'CheckFailed' | 'DeleteFailed' | 'Success';

/** What came up in the silence period of a member whose deletion fails. */
const LATE_BILL: CheckItem = {
  id: 'NON_SP_bill',
  name: 'Bills',
  description: 'A bill came in the silence period and is not settled.',
};

/** When a deletion is over, milliseconds since the epoch. */
export function endOf({ type, createdAt }: Deletion): number {
  return createdAt + (type === '1' ? SILENCE_MS : AT_ONCE.ms);
}

/** Where the deletion of a member stands; undefined when none was submitted. */
export function deletionState(member: Member, now: number): DeletionState | undefined {
  const { deletion } = member;
  if (!deletion) return undefined;
  const { createdAt, reads, type } = deletion;
  if (reads < CHECK.reads && now - createdAt < CHECK.ms) return 'Checking';
  if (obstacles(member).length > 0) return 'CheckFailed';
  const isOver = now >= endOf(deletion) || (type === '0' && reads >= AT_ONCE.reads);
  if (!isOver) return 'Deleting';
  return member.deletionEnd === 'late-bill' ? 'DeleteFailed' : 'Success';
}

/** Why a deletion failed. */
export function failReasons(member: Member, now: number): readonly CheckItem[] {
  switch (deletionState(member, now)) {
    case 'CheckFailed':
      return obstacles(member);
    case 'DeleteFailed':
      return [LATE_BILL];
    default:
      return [];
  }
}

/** What stands in the way: blockers, and what could be given up and was not. */
function obstacles({ verdict, deletion }: Member): readonly CheckItem[] {
  const kept = verdict.abandonable.filter(({ id }) => !deletion?.abandoned.includes(id));
  return [...verdict.notAllowed, ...kept];
}
