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
  /** The number of that sub-user; undefined for the caller's own keys. */
  readonly userUin?: string;
}

const keys = z
  .object({ AccessKeys: nullableList(z.object({ AccessKeyId: text, Status: text })) })
  .transform(({ AccessKeys }) =>
    AccessKeys.map(({ AccessKeyId, Status }) => ({ id: AccessKeyId, status: Status })),
  );

/** The keys of a sub-user, who is asked for by number; of the caller itself without one. */
export function readKeys(
  client: Client,
  userUin: string | undefined,
): Promise<readonly Pick<ApiKey, 'id' | 'status'>[]> {
  return client.call(
    ACTIONS.listAccessKeys,
    keys,
    userUin === undefined ? {} : { TargetUin: BigInt(userUin) },
  );
}

/** The keys of the caller itself. @param user what to call the caller; undefined when it is the account. */
export async function readOwnKeys(client: Client, user: string | undefined): Promise<readonly ApiKey[]> {
  return (await readKeys(client, undefined)).map((key) => ({ ...key, user }));
}

/** The keys of a sub-user. */
export async function readUserKeys(
  client: Client,
  { uin, name }: { readonly uin: string; readonly name: string },
): Promise<readonly ApiKey[]> {
  return (await readKeys(client, uin)).map((key) => ({ ...key, user: name, userUin: uin }));
}
