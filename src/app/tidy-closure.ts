import { AcctcloseError } from '../domain/errors.js';
import type { SecretStore } from '../domain/ports.js';
import type { ProfileStore } from '../domain/profile.js';
import type { ClosureStatus } from '../domain/status.js';
import { logOut } from './log-out.js';
import { withCourse, type NotePorts } from './note-observation.js';

export interface TidyPorts extends NotePorts {
  profiles(): Promise<ProfileStore>;
  secrets(): Promise<SecretStore>;
}

/** Removes the profiles of a closed account with their secrets. @returns their names. @throws AcctcloseError. */
export async function tidyClosure(
  { subject, state, profiles }: Pick<ClosureStatus, 'subject' | 'state' | 'profiles'>,
  ports: TidyPorts,
  now: () => Date,
): Promise<readonly string[]> {
  assertClosed(subject.accountId, state);
  if (profiles.length === 0) return [];
  const store = await ports.profiles();
  for (const name of profiles) await logOut({ name, profiles: store, secrets: () => ports.secrets() });
  await withCourse(subject, ports, { now }, (course) => course.append({ type: 'tidied' }));
  return profiles;
}

/** The key of an account that is not closed for certain may still be needed. */
export function assertClosed(accountId: string, { stage }: Pick<ClosureStatus['state'], 'stage'>): void {
  if (stage === 'closed') return;
  throw new AcctcloseError('usage', `${accountId} is not known to be closed: its key may still be needed.`, {
    code: 'not-closed',
    tryThis: [`If it is closed, say so first: acctclose status ${accountId} --report closed --on YYYY-MM-DD`],
  });
}
