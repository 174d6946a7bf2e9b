import { standingOf } from '../../../engine/releases.js';
import type { Organization } from '../../entities/organization.js';
import type { TencentState } from '../../entities/state.js';
import { Refusal } from '../../refusal.js';

/** The name under which the account's way out of its organization is kept. */
export function organizationKey(id: number): string {
  return `organization/${id}`;
}

/** The name under which a department's deletion is kept. */
export function departmentKey(id: number): string {
  return `department/${id}`;
}

/** @throws Refusal when the account is in none. */
export function findOrganization({ organization, releases }: TencentState, now: number): Organization {
  const isThere = organization && standingOf(releases, organizationKey(organization.id), now) !== 'gone';
  if (isThere) return organization;
  throw new Refusal('ResourceNotFound.OrganizationNotExist', 'The organization does not exist.');
}
