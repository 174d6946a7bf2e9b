import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import type { Action } from '../actions.js';
import { organizationsRestUntil } from '../calendar.js';
import type { Client } from '../client.js';
import type { Organization } from '../facts/organization.js';
import { LEFT, type Member } from '../facts/members.js';
import type { RemedyFacts } from '../facts/remedy-facts.js';

/** Numbers of accounts and organizations go into JSON as numbers, so they must be exact. */
export const exactNumber = z.string().regex(/^[1-9]\d{0,14}$/);

/** Nothing is sent while the provider would refuse it. @throws ApiError in the first two days of a month. */
export function needOpenDays(client: Client, { id, needs }: Action): void {
  const until = organizationsRestUntil(client.now());
  if (until === undefined) return;
  const message = `not possible in the first two days of a month; again from ${until} (KST)`;
  throw new ApiError(id, { kind: 'refused', code: 'ClosedDays', message }, needs);
}

export type Mastered = Extract<Organization, { standing: 'master' | 'member' }>;

/** The organization of which this account is the master, and who else is in it. */
export interface OwnOrganization {
  readonly org: Mastered;
  /** Members but for the master itself and those that have left. */
  readonly others: readonly Member[];
  /** Those of them that have asked to leave. */
  readonly leaving: readonly Member[];
}

/** Undefined where this account is not the master of any. */
export async function readOwn(facts: RemedyFacts): Promise<OwnOrganization | undefined> {
  const org = await facts.organization();
  if (org.standing !== 'master') return undefined;
  const [members, asked] = await Promise.all([facts.members(org.masterId), facts.leaving()]);
  const others = members.filter(({ id, status }) => id !== org.masterId && status !== LEFT);
  return {
    org,
    others,
    leaving: others.filter(({ id }) => asked.some((member) => member.id === id)),
  };
}
