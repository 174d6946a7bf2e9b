import * as z from 'zod';
import type { AccountIdentity, Caller } from '../../../domain/account.js';
import { text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

const answer = z.object({
  AccountId: z.string().regex(/^\d{1,20}$/),
  IdentityType: text,
  Arn: text,
});

/** `IdentityType` → who calls. Source: STS API reference, GetCallerIdentity. */
const CALLERS: ReadonlyMap<string, Caller> = new Map([
  ['Account', 'owner'],
  ['RAMUser', 'sub-user'],
  ['AssumedRoleUser', 'role'],
]);

/** Who the key belongs to. Needs no permission. */
export async function readIdentity(client: Client): Promise<Omit<AccountIdentity, 'site'>> {
  const { AccountId, IdentityType, Arn } = await client.call(ACTIONS.getCallerIdentity, answer);
  const callerName = /:(?:user|assumed-role)\/(.+)$/.exec(Arn)?.[1];
  return {
    provider: 'alibaba',
    accountId: AccountId,
    caller: CALLERS.get(IdentityType) ?? 'unknown',
    ...(callerName === undefined ? {} : { callerName }),
    verification: 'unknown',
  };
}
