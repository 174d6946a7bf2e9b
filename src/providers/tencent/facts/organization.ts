import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { uin } from './schemas.js';

/** The organization that the account belongs to. */
export interface Organization {
  readonly id: string;
  /** The account that manages it. */
  readonly adminId: string;
  readonly isAdmin: boolean;
  readonly mayQuit: boolean;
}

const ALLOWED = 'Allow';
const NO_ORGANIZATION = 'ResourceNotFound.OrganizationNotExist';

const answer = z
  .object({ OrgId: text, HostUin: uin, IsManager: flag, IsAllowQuit: maybe(text) })
  .transform(({ OrgId, HostUin, IsManager, IsAllowQuit }) => ({
    id: OrgId,
    adminId: HostUin,
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
