import { once } from '../../../domain/once.js';
import type { Client } from '../client.js';
import { readInventory } from '../inventory/index.js';
import { readBalance } from './balance.js';
import { readOrganization } from './organization.js';
import { readCollaborators, readUsers } from './people.js';
import { readRoles } from './roles.js';
import { readVouchers } from './vouchers.js';

/** Facts for which the key is asked alone: who calls may not be known yet, nor the provider's time. */
export function createEarlyFacts(client: Client, now: () => Date) {
  return {
    inventory: once(() => readInventory(client, now)),
    users: once(() => readUsers(client)),
    collaborators: once(() => readCollaborators(client)),
    roles: once(() => readRoles(client)),
    organization: once(() => readOrganization(client)),
    balance: once(() => readBalance(client)),
    vouchers: once(() => readVouchers(client)),
  };
}

export type EarlyFacts = ReturnType<typeof createEarlyFacts>;

/** Begins them all. One that fails fails again for whoever asks for it; after a refused key nobody does. */
export function beginEarlyFacts(facts: EarlyFacts): void {
  for (const read of Object.values(facts)) void read().catch(() => undefined);
}
