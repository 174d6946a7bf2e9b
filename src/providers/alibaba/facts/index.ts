import { once } from '../../../domain/once.js';
import type { Client } from '../client.js';
import { readInventory } from '../inventory/index.js';
import type { SiteProbe } from '../site.js';
import { readClosureRole, readUsers } from './access.js';
import { readFunds, readWithdrawable } from './balance.js';
import { readBills, readCharges } from './bills.js';
import { readDirectory } from './directory.js';
import { readDomains } from './domains.js';
import { readPrepaidCards, readResourcePlans, readSavingsPlans, readVouchers } from './entitlements.js';
import { readInvoiceDifferences } from './invoices.js';
import { readUnpaidOrders } from './orders.js';
import { readFinanceRole, readRelations } from './relations.js';

export interface FactSources {
  readonly client: Client;
  readonly probe: SiteProbe;
  readonly accountId: string;
  /** The provider's time. */
  readonly now: () => Date;
}

/** What can be read about the account; each fact is read once, when first asked for. */
export function createFacts({ client, probe, accountId, now }: FactSources) {
  return {
    balance: probe.balance,
    funds: once(() => readFunds(client)),
    withdrawable: once(() => readWithdrawable(client)),
    bills: once(() => readBills(client, now())),
    charges: once(() => readCharges(client, now())),
    unpaidOrders: once(() => readUnpaidOrders(client, now())),
    invoiceDifferences: once(() => readInvoiceDifferences(client)),
    vouchers: once(() => readVouchers(client)),
    prepaidCards: once(() => readPrepaidCards(client)),
    resourcePlans: once(() => readResourcePlans(client)),
    savingsPlans: once(() => readSavingsPlans(client)),
    domains: once(() => readDomains(client)),
    directory: once(() => readDirectory(client)),
    financeRole: once(() => readFinanceRole(client, accountId)),
    relations: once(() => readRelations(client, accountId)),
    inventory: once(() => readInventory(client, now())),
    closureRole: once(() => readClosureRole(client)),
    users: once(() => readUsers(client)),
  };
}

export type AlibabaFacts = ReturnType<typeof createFacts>;
