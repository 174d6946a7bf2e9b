import { lookUp } from '../../_shared/look-up.js';
import * as z from 'zod';
import type { AccountIdentity, Caller } from '../../../domain/account.js';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

/** The account as `describeUser` shows it. */
export interface User {
  readonly pin: string;
  readonly accountId: string;
  readonly loginName: string | undefined;
  /** `0` no real name verified, `1` personal, `2` enterprise, `3` both. */
  readonly realName: string | undefined;
}

const user = z
  .object({
    pin: z.string().min(1),
    accountId: z.string().regex(/^\d{1,20}$/),
    loginName: maybe(text),
    userAuth: maybe(text),
  })
  .transform(({ userAuth, ...rest }) => ({ ...rest, realName: userAuth }));

export function readUser(client: Client): Promise<User> {
  return client.call(ACTIONS.describeUser, user);
}

/** Whose key it is: the owner's pin, and the sub-user's where it is one's. */
export interface KeyHolder {
  readonly owner: string;
  readonly subUser: string | undefined;
}

const holder = z.object({ pin: z.string().min(1) }).transform(({ pin }) => {
  const [owner = '', ...subUser] = pin.split('@').map((part) => part.trim());
  return { owner, subUser: subUser.length === 0 ? undefined : subUser.join('@') };
});

export function readKeyHolder(client: Client, accessKeyId: string): Promise<KeyHolder> {
  return client.call(ACTIONS.describeUserPin, holder, { query: { accessKey: accessKeyId } });
}

const VERIFICATIONS: Readonly<Record<string, AccountIdentity['verification']>> = {
  '0': 'none',
  '1': 'personal',
  '2': 'enterprise',
  '3': 'enterprise',
};

/**
 * Joins the two views of the caller. For a sub-user's key it is not documented whose data
 * `describeUser` gives, so that is believed only where it names the owner.
 */
export function identify(user: User, holder: KeyHolder): AccountIdentity {
  const { owner, subUser } = holder;
  const known = user.pin === owner;
  return {
    provider: 'jdcloud',
    accountId: known ? user.accountId : owner,
    name: (known ? user.loginName : undefined) ?? owner,
    site: 'china',
    caller: callerOf(holder, known),
    ...(subUser === undefined ? {} : { callerName: subUser }),
    verification: (known ? lookUp(VERIFICATIONS, user.realName ?? '') : undefined) ?? 'unknown',
  };
}

function callerOf({ owner, subUser }: KeyHolder, known: boolean): Caller {
  if (owner === '') return 'unknown';
  if (subUser !== undefined) return 'sub-user';
  return known ? 'owner' : 'unknown';
}
