import * as z from 'zod';
import { text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { nullableList } from './schemas.js';

/** A cloud API key of the account or of one of its users. */
export interface ApiKey {
  readonly id: string;
  readonly status: string;
  /** The name of the sub-user it belongs to; undefined for the account's own. */
  readonly user: string | undefined;
}

const keys = z
  .object({ AccessKeys: nullableList(z.object({ AccessKeyId: text, Status: text })) })
  .transform(({ AccessKeys }) => AccessKeys);

/** The keys of the caller itself. @param user what to call the caller; undefined when it is the account. */
export async function readOwnKeys(client: Client, user: string | undefined): Promise<readonly ApiKey[]> {
  const rows = await client.call(ACTIONS.listAccessKeys, keys);
  return rows.map(({ AccessKeyId, Status }) => ({ id: AccessKeyId, status: Status, user }));
}

/** The keys of a sub-user, who is named here and asked for by number. */
export async function readUserKeys(
  client: Client,
  user: { readonly uin: string; readonly name: string },
): Promise<readonly ApiKey[]> {
  const rows = await client.call(ACTIONS.listAccessKeys, keys, { TargetUin: BigInt(user.uin) });
  return rows.map(({ AccessKeyId, Status }) => ({ id: AccessKeyId, status: Status, user: user.name }));
}
