import { once } from '../../../domain/once.js';
import type { Client } from '../client.js';
import { readCharges, readMonthCost } from './bills.js';
import type { EarlyFacts } from './early.js';
import type { CallerIdentity } from './identity.js';
import { readOwnKeys, readUserKeys } from './keys.js';
import { readOpenOrders } from './orders.js';
import { listRenewals } from '../inventory/renewal-view.js';
import { readDepartments, readMembers } from './organization.js';
import { readRecipients } from './people.js';

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
    ownKeys: once(() => readOwnKeys(client, caller.identity.callerName)),
    userKeys: readUserKeys.bind(undefined, client),
  };
}

export type TencentFacts = ReturnType<typeof createFacts>;
