import { once } from '../../../domain/once.js';
import type { Client } from '../client.js';
import { readInventory } from '../inventory/index.js';
import { readListedResources } from '../inventory/resource-manager.js';
import type { SiteProbe } from '../site.js';
import { readBills } from './bills.js';
import { readContractCounts, readContracts } from './contracts.js';
import { readOrganization } from './organization.js';
import { readCoins, readCredits, readDiscounts } from './rights.js';
import { readSubAccountList, readSubAccounts } from './sub-accounts.js';

export interface FactSources {
  readonly client: Client;
  readonly probe: SiteProbe;
  /** Id of the access key in use. */
  readonly keyId: string;
  /** The provider's time. */
  readonly now: () => Date;
}

/** What can be read about the account; each fact is read once, when first asked for. */
export function createFacts({ client, probe, keyId, now }: FactSources) {
  const contracts = once(() => readContracts(client, now()));
  const subAccountList = once(() => readSubAccountList(client));
  const listedResources = once(() => readListedResources(client));
  return {
    keyId,
    bills: once(() => readBills(client, now())),
    contractCounts: once(() => readContractCounts(client, now())),
    contracts,
    coins: once(() => readCoins(client)),
    credits: once(() => readCredits(client)),
    discounts: once(() => readDiscounts(client)),
    subAccountList,
    subAccounts: once(async () => readSubAccounts(client, await subAccountList())),
    organization: once(() => readOrganization(client)),
    listedResources,
    inventory: once(() =>
      readInventory({ client, regions: probe.regions, contracts, listedResources, now: now() }),
    ),
  };
}

export type NaverFacts = ReturnType<typeof createFacts>;
