import * as z from 'zod';
import type { Observation } from '../../domain/closure.js';
import { ApiError } from '../../domain/errors.js';
import type { Member, MemberClosing } from '../../domain/member.js';
import { ACTIONS } from './actions.js';
import type { Client } from './client.js';
import { CREATED, readMembers } from './facts/organization.js';
import { MUTATIONS } from './mutations.js';
import { accepted } from './remedies/_remedy.js';

const { checkAccountDelete, describeOrganizationMembers } = ACTIONS;
const { deleteAccount, deleteOrganizationMembers } = MUTATIONS;

/** The answer to a deletion of a member that is being deleted already. */
const PENDING = 'FailedOperation.MemberAccountDeregisterPending';
/** The answer of the check for an account that is no member, or none any more. */
const NO_MEMBER = 'ResourceNotFound.MemberNotExist';

/**
 * How the account that manages an organization closes members. Whether it lets members be deleted at all is part of
 * each member's check, and a matter of the console. Source: Organization 2021-03-31.
 * @param adminId the account that manages it
 */
export function createMemberClosing(client: Client, adminId: string): MemberClosing {
  return {
    actions: [
      deleteAccount.id,
      describeOrganizationMembers.id,
      checkAccountDelete.id,
      deleteOrganizationMembers.id,
    ],
    isPermitted: () => Promise.resolve(undefined),
    canDelete: ({ type }) => type === CREATED && client.offers(deleteAccount),
    submit: (member) => submit(client, member),
    observe: (member) => observe(client, member, adminId),
    detach: ({ accountId }) =>
      client.call(deleteOrganizationMembers, accepted, { MemberUin: [BigInt(accountId)] }),
  };
}

/** Nothing can be given up by this call: what is left of a member stands in its way. */
async function submit(client: Client, { accountId }: Member): Promise<string | undefined> {
  try {
    return await client.call(deleteAccount, accepted, { MemberUin: BigInt(accountId) });
  } catch (error) {
    // It was filed before, by whomever: that is what was asked for.
    if (error instanceof ApiError && error.fault.code === PENDING) return undefined;
    throw error;
  }
}

/** A deletion has no state to ask for. It is over when neither the list nor the check knows the member any more. */
async function observe(client: Client, { accountId, type }: Member, adminId: string): Promise<Observation> {
  const members = await readMembers(client, adminId);
  const evidence = [describeOrganizationMembers.id];
  // An invited account that is not listed has left, and lives on.
  if (members.some((member) => member.accountId === accountId) || type !== CREATED) return { evidence };
  if (await isKnown(client, accountId)) return { evidence };
  return { stage: 'closed', evidence: [...evidence, checkAccountDelete.id] };
}

async function isKnown(client: Client, accountId: string): Promise<boolean> {
  try {
    await client.call(checkAccountDelete, z.unknown(), { MemberUin: BigInt(accountId) });
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.fault.code === NO_MEMBER) return false;
    throw error;
  }
}
