import type { Organization } from '../../entities/organization.js';
import type { TencentState } from '../../entities/state.js';
import { Refusal } from '../../refusal.js';

/** @throws Refusal when the account is in none. */
export function findOrganization({ organization }: TencentState): Organization {
  if (organization) return organization;
  throw new Refusal('ResourceNotFound.OrganizationNotExist', 'The organization does not exist.');
}
