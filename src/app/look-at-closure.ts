import type { Observation } from '../domain/closure.js';
import type { ClosureState } from '../domain/closure-state.js';
import type { ClosureKey } from '../domain/closure-store.js';
import { AcctcloseError, ApiError } from '../domain/errors.js';
import type { Member, MemberDesk } from '../domain/member.js';
import type { Look } from '../domain/status.js';
import type { Connected } from './check-account.js';
import type { KeyRing } from './closure-keys.js';
import { explainFault } from './explain-fault.js';

/** What looking brought: the observation where calls answered, and the provider's time then. */
export interface Looked {
  readonly look: Look;
  readonly seen?: Observation;
  readonly now?: () => Date;
}

/** Looks at a closure with a key of its account, or of the account that manages it. */
export async function lookAtClosure(
  { provider, accountId }: ClosureKey,
  { subject, ownKey, stage }: Pick<ClosureState, 'subject' | 'ownKey' | 'stage'>,
  keys: KeyRing,
): Promise<Looked> {
  const isMember = subject?.kind === 'member';
  const end = await keys(holderOf({ provider, accountId }, subject));
  if (end.kind === 'connected') return observe({ accountId, subject, stage }, end.connected);
  // A manager's key that is refused says nothing of the member.
  if (end.kind === 'failed' || (isMember && end.kind === 'key-refused')) return { look: failed(end.error) };
  return { look: { kind: !isMember && ownKey !== 'kept' ? 'key-removed' : end.kind } };
}

/** The account whose key shows how far it is. */
export function holderOf({ provider, accountId }: ClosureKey, subject: ClosureState['subject']): ClosureKey {
  const holder = subject?.kind === 'member' ? (subject.managedBy ?? accountId) : accountId;
  return { provider, accountId: holder };
}

async function observe(
  {
    accountId,
    subject,
    stage: last,
  }: Pick<ClosureKey, 'accountId'> & Pick<ClosureState, 'subject' | 'stage'>,
  connected: Connected,
): Promise<Looked> {
  const { session, adapter, now } = connected;
  const isMember = subject?.kind === 'member';
  try {
    const seen = isMember
      ? await observeMember(accountId, subject, session.members)
      : await session.closure?.observe(last);
    if (!seen) return { look: { kind: 'no-call' } };
    const { stage, evidence, text } = seen;
    const look = { kind: 'seen', isTold: stage !== undefined, evidence, ...(text ? { text } : {}) } as const;
    return { look, seen, now };
  } catch (error) {
    if (error instanceof AcctcloseError && error.kind !== 'interrupted') return { look: failed(error) };
    if (!(error instanceof ApiError)) throw error;
    if (error.fault.kind === 'credentials' && !isMember) return { look: { kind: 'key-refused' } };
    return { look: failed(explainFault(error, 'status', adapter.title)) };
  }
}

function failed({ code, message }: AcctcloseError): Look {
  return { kind: 'failed', code, message };
}

/** A member that is in the list no more is asked for by its id and the kind it had. */
async function observeMember(
  accountId: string,
  subject: ClosureState['subject'],
  desk: MemberDesk | undefined,
): Promise<Observation | undefined> {
  if (!desk?.closing) return undefined;
  const listed = (await desk.list()).find((member) => member.accountId === accountId);
  const member: Member = listed ?? { accountId, type: subject?.memberType ?? '' };
  return desk.closing.observe(member);
}
