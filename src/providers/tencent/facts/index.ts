import { once } from '../../../domain/once.js';
import type { Client } from '../client.js';
import { readInventory } from '../inventory/index.js';
import { readBalance } from './balance.js';
import { readCharges, readMonthCost } from './bills.js';
import type { CallerIdentity } from './identity.js';
import { readOwnKeys, readUserKeys } from './keys.js';
import { readOpenOrders } from './orders.js';
import { readOrganization } from './organization.js';
import { readCollaborators, readRecipients, readUsers } from './people.js';
import { readRoles } from './roles.js';
import { readVouchers } from './vouchers.js';

export interface FactSources {
  readonly client: Client;
  readonly caller: CallerIdentity;
  readonly accessKeyId: string;
  /** The provider's time. */
  readonly now: () => Date;
}

/** What can be read about the account; each fact is read once, when first asked for. */
export function createFacts({ client, caller, accessKeyId, now }: FactSources) {
  return {
    /** Whether the account's site has a call at all. */
    offers: client.offers,
    accessKeyId,
    callerId: caller.callerId,
    balance: once(() => readBalance(client)),
    vouchers: once(() => readVouchers(client)),
    openOrders: once(() => readOpenOrders(client, now())),
    monthCost: once(() => readMonthCost(client, now())),
    charges: once(() => readCharges(client, now())),
    users: once(() => readUsers(client)),
    collaborators: once(() => readCollaborators(client)),
    recipients: once(() => readRecipients(client)),
    ownKeys: once(() => readOwnKeys(client, caller.identity.callerName)),
    userKeys: readUserKeys.bind(undefined, client),
    roles: once(() => readRoles(client)),
    organization: once(() => readOrganization(client)),
    inventory: once(() => readInventory(client, now())),
  };
}

export type TencentFacts = ReturnType<typeof createFacts>;
