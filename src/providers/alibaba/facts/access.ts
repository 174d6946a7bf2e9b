import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { flag, text } from '../../_shared/decode.js';
import { readTokenPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { nextToken } from './schemas.js';

const PAGE = 1000;

/** Made by the provider when a closure is confirmed. */
export const CLOSURE_ROLE = 'AliyunServiceRoleForAccountDeletion';
const NO_SUCH_ROLE = 'EntityNotExist.Role';

const role = z.object({ Role: z.object({ RoleName: text }) });

/** Whether the role of a confirmed closure exists. */
export async function readClosureRole(client: Client): Promise<boolean> {
  try {
    await client.call(ACTIONS.getRole, role, { RoleName: CLOSURE_ROLE });
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.fault.code === NO_SUCH_ROLE) return false;
    throw error;
  }
}

const users = z
  .object({
    Users: z.object({ User: z.array(z.object({ UserName: text })) }),
    IsTruncated: flag,
    Marker: nextToken,
  })
  .refine(({ IsTruncated, Marker }) => !IsTruncated || Marker !== undefined, 'truncated without a marker')
  .transform(({ Users, IsTruncated, Marker }) => ({
    rows: Users.User,
    next: IsTruncated ? Marker : undefined,
  }));

/** Names of the RAM users. */
export async function readUsers(client: Client): Promise<readonly string[]> {
  const rows = await readTokenPages(
    ACTIONS.listUsers.id,
    (token) => client.call(ACTIONS.listUsers, users, { MaxItems: PAGE, Marker: token }),
    ({ UserName }) => UserName,
  );
  return rows.map(({ UserName }) => UserName);
}
