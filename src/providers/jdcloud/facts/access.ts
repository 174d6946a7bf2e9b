import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { maybe, text } from '../../_shared/decode.js';
import { readNumberedPages, type NumberedPage } from '../../_shared/paginate.js';
import { ACTIONS, type Action } from '../actions.js';
import type { Client } from '../client.js';
import { idText, rowsOf, wholeNumber } from './schemas.js';

const PAGE = 100;
const OFF = '0';
/** Roles that users or their services made; any other word may be one that goes with its service. */
const MADE: ReadonlySet<string | undefined> = new Set(['3', '4']);

/** A sub-user: paths know it by its name, keys by its pin. */
export interface SubUser {
  readonly name: string;
  readonly pin: string | undefined;
}

export interface Key {
  readonly id: string;
  readonly enabled: boolean;
}

/** A key that is not said to be disabled may work. */
const state = maybe(text).transform((word) => word !== OFF);

const subUsers = z
  .object({ subUsers: rowsOf(z.object({ name: idText, pin: maybe(text) })), total: wholeNumber })
  .transform(({ subUsers: rows, total }) => ({ rows, total }));

const roles = z
  .object({ roles: rowsOf(z.object({ roleName: idText, type: maybe(text) })), total: wholeNumber })
  .transform(({ roles: rows, total }) => ({ rows, total }));

// The lists of keys have no total, so they must be there, be it as `null`. Secrets in them are left behind.
const subUserKeys = z
  .object({ userAccessKeys: z.array(z.object({ accessKey: idText, status: state })).nullable() })
  .transform(({ userAccessKeys }) =>
    (userAccessKeys ?? []).map(({ accessKey: id, status: enabled }): Key => ({ id, enabled })),
  );

const ownKeys = z
  .object({
    userAccessKeys: z.array(z.object({ accessKey: idText, state, yn: maybe(text) })).nullable(),
  })
  .transform(({ userAccessKeys }) =>
    (userAccessKeys ?? [])
      .filter(({ yn }) => yn !== OFF)
      .map(({ accessKey: id, state: enabled }): Key => ({ id, enabled })),
  );

export function readSubUsers(client: Client): Promise<readonly SubUser[]> {
  return readAll(client, ACTIONS.describeSubUsers, subUsers);
}

/** Names of the roles that users made; those linked to a service go with it. */
export async function readRoles(client: Client): Promise<readonly string[]> {
  const rows = await readAll(client, ACTIONS.describeRoles, roles);
  return rows.filter(({ type }) => MADE.has(type)).map(({ roleName }) => roleName);
}

/** Keys of the owner that are not deleted. */
export function readOwnKeys(client: Client): Promise<readonly Key[]> {
  return client.call(ACTIONS.describeUserAccessKeys, ownKeys);
}

/** Keys of a sub-user; none where there is no such sub-user any more. */
export async function readSubUserKeys(client: Client, subUser: string): Promise<readonly Key[]> {
  try {
    return await client.call(ACTIONS.getSubUserAccessKeys, subUserKeys, { path: { subUser } });
  } catch (error) {
    if (!(error instanceof ApiError) || error.fault.kind !== 'not-found') throw error;
    // A route that does not exist is answered in the same way, so the list of sub-users decides.
    const left = await readSubUsers(client);
    if (left.some(({ name }) => name === subUser)) throw error;
    return [];
  }
}

function readAll<Row>(
  client: Client,
  action: Action,
  page: z.ZodType<NumberedPage<Row>>,
): Promise<readonly Row[]> {
  return readNumberedPages(action.id, (number) =>
    client.call(action, page, { query: { pageNumber: number, pageSize: PAGE } }),
  );
}
