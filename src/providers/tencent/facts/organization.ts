import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import type { Member } from '../../../domain/member.js';
import { count, flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readOffsetPages } from '../paging.js';
import { nullableList, uin } from './schemas.js';

/** The organization that the account belongs to. */
export interface Organization {
  readonly id: string;
  /** The account that manages it. */
  readonly adminId: string;
  /** The department that all others are within. */
  readonly rootId: string | undefined;
  readonly isAdmin: boolean;
  readonly mayQuit: boolean;
}

/** The words for a member that the organization created, and for one that it took in. */
export const CREATED = 'Create';
export const INVITED = 'Invite';

const PAGE = 50;
const ALLOWED = 'Allow';
const NO_ORGANIZATION = 'ResourceNotFound.OrganizationNotExist';

const answer = z
  .object({ OrgId: text, HostUin: uin, IsManager: flag, IsAllowQuit: maybe(text), RootNodeId: maybe(text) })
  .transform(({ OrgId, HostUin, IsManager, IsAllowQuit, RootNodeId }) => ({
    id: OrgId,
    adminId: HostUin,
    rootId: RootNodeId,
    isAdmin: IsManager,
    mayQuit: IsAllowQuit === ALLOWED,
  }));

/** Undefined when the provider says that the account is in no organization. */
export async function readOrganization(client: Client): Promise<Organization | undefined> {
  try {
    return await client.call(ACTIONS.describeOrganization, answer);
  } catch (error) {
    if (error instanceof ApiError && error.fault.code === NO_ORGANIZATION) return undefined;
    throw error;
  }
}

const members = z
  .object({
    Items: nullableList(z.object({ MemberUin: uin, Name: maybe(text), MemberType: text })),
    Total: count,
  })
  .transform(({ Items, Total }) => ({ rows: Items, total: Total }));

/** The members of the organization that an account manages, itself left out. */
export async function readMembers(client: Client, adminId: string): Promise<readonly Member[]> {
  const rows = await readOffsetPages(
    ACTIONS.describeOrganizationMembers.id,
    PAGE,
    (offset) => client.call(ACTIONS.describeOrganizationMembers, members, { Offset: offset, Limit: PAGE }),
    ({ MemberUin }) => MemberUin,
  );
  return rows
    .filter(({ MemberUin }) => MemberUin !== adminId)
    .map(({ MemberUin, Name, MemberType }) => ({
      accountId: MemberUin,
      type: MemberType,
      ...(Name === undefined ? {} : { name: Name }),
    }));
}

/** A part of an organization, which may have parts of its own. */
export interface Department {
  readonly id: string;
  readonly name: string | undefined;
  /** The department it is within. */
  readonly parentId: string | undefined;
}

const departments = z
  .object({
    Items: nullableList(z.object({ NodeId: uin, Name: maybe(text), ParentNodeId: maybe(text) })),
    Total: count,
  })
  .transform(({ Items, Total }) => ({ rows: Items, total: Total }));

/** The departments of the organization that the account manages, its root among them where the provider lists it. */
export async function readDepartments(client: Client): Promise<readonly Department[]> {
  const { describeOrganizationNodes: action } = ACTIONS;
  const rows = await readOffsetPages(
    action.id,
    PAGE,
    (offset) => client.call(action, departments, { Offset: offset, Limit: PAGE }),
    ({ NodeId }) => NodeId,
  );
  return rows.map(({ NodeId, Name, ParentNodeId }) => ({ id: NodeId, name: Name, parentId: ParentNodeId }));
}
