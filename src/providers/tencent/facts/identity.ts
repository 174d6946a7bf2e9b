import type { AccountIdentity, Caller } from '../../../domain/account.js';
import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { uin } from './schemas.js';

/** The account, and the id of who calls: the account's own, a sub-user's, or a role's session. */
export interface CallerIdentity {
  readonly identity: AccountIdentity;
  readonly callerId: string;
  /** What the session of a role or of a federated user is named after: its id, its name, or both. */
  readonly sessionNames: readonly string[];
}

const answer = z.object({ AccountId: uin, UserId: text, Arn: text, Type: maybe(text) });

/** Who the key belongs to. Needs no permission, and a region although it is about none. */
export async function readIdentity(client: Client): Promise<CallerIdentity> {
  const { AccountId, UserId, Arn } = await client.call(ACTIONS.getCallerIdentity, answer);
  const identity: AccountIdentity = {
    provider: 'tencent',
    accountId: AccountId,
    site: client.site,
    caller: callerOf(AccountId, UserId, Arn),
    ...(UserId === AccountId ? {} : { callerName: UserId }),
    verification: 'unknown',
  };
  const [, session = ''] = /:(?:assumed-role|federated-user)\/(.*)$/.exec(Arn) ?? [];
  const sessionNames = [...session.split('/'), ...UserId.split(':')].filter((name) => name !== '');
  return { identity, callerId: UserId, sessionNames: identity.caller === 'role' ? sessionNames : [] };
}

/** The word for the owner in `Type` is not published, so the numbers decide. */
function callerOf(accountId: string, userId: string, arn: string): Caller {
  if (/:(?:assumed-role|federated-user)\//.test(arn)) return 'role';
  if (!/:uin\/\d+$/.test(arn)) return 'unknown';
  return userId === accountId ? 'owner' : 'sub-user';
}
