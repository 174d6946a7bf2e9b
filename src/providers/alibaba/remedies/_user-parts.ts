import type { Person, UserPolicy } from '../facts/people.js';

/** Policies and groups have no ids of their own within a user, so a step is known by user and name. */
export function policyId({ name }: Pick<Person, 'name'>, policy: UserPolicy): string {
  return `${name}/${policy.type}/${policy.name}`;
}

export function membershipId({ name }: Pick<Person, 'name'>, group: string): string {
  return `${name}/${group}`;
}
