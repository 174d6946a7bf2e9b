import { once } from '../../../domain/once.js';
import { readWhole, type Witness } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readCharges, readMonthCost } from './bills.js';
import type { EarlyFacts } from './early.js';
import type { CallerIdentity } from './identity.js';
import { readOwnKeys, readUserKeys, type ApiKey } from './keys.js';
import { readOpenOrders } from './orders.js';
import { listRenewals } from '../inventory/renewal-view.js';
import { readDepartments, readMembers } from './organization.js';
import { readRecipients, readUsers, type Person } from './people.js';

export interface FactSources {
  readonly client: Client;
  /** What may have begun already. */
  readonly early: EarlyFacts;
  readonly caller: CallerIdentity;
  readonly accessKeyId: string;
  /** The provider's time. */
  readonly now: () => Date;
}

/** What can be read about the account; each fact is read once, when first asked for. */
export function createFacts({ client, early, caller, accessKeyId, now }: FactSources) {
  /** The list that was begun early, and another where that was not whole. */
  let begun = false;
  const readsUsers = (): Promise<readonly Person[]> => {
    const read = begun ? readUsers(client) : early.users();
    begun = true;
    return read;
  };
  return {
    ...early,
    /** Whether the account's site has a call at all. */
    offers: client.offers,
    accessKeyId,
    callerId: caller.callerId,
    accountId: caller.identity.accountId,
    caller: caller.identity.caller,
    sessionNames: caller.sessionNames,
    openOrders: once(() => readOpenOrders(client, now())),
    monthCost: once(() => readMonthCost(client, now())),
    charges: once(() => readCharges(client, now())),
    members: once(() => readMembers(client, caller.identity.accountId)),
    departments: once(() => readDepartments(client)),
    renewals: once(() => listRenewals(client)),
    recipients: once(() => readRecipients(client)),
    users: once(() => readWhole(ACTIONS.listUsers.id, readsUsers, ({ uin }) => uin, ownUser(caller))),
    ownKeys: once(() =>
      readWhole(
        ACTIONS.listAccessKeys.id,
        () => readOwnKeys(client, caller.identity.callerName),
        ({ id }) => id,
        ownKey(caller, accessKeyId),
      ),
    ),
    userKeys: readUserKeys.bind(undefined, client),
  };
}

/** A user is among the users. */
function ownUser({ identity, callerId }: CallerIdentity): Witness<Person> | undefined {
  if (identity.caller !== 'sub-user') return undefined;
  return { isThere: ({ uin }) => uin === callerId, what: 'the user that calls' };
}

/** A key that lasts is among the keys of who it belongs to. */
function ownKey({ identity: { caller } }: CallerIdentity, accessKeyId: string): Witness<ApiKey> | undefined {
  if (caller !== 'owner' && caller !== 'sub-user') return undefined;
  return { isThere: ({ id }) => id === accessKeyId, what: 'the key that calls' };
}

export type TencentFacts = ReturnType<typeof createFacts>;
