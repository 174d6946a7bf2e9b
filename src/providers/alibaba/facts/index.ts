import { isNegative, isPositive } from '../../../domain/money.js';
import { once } from '../../../domain/once.js';
import { readWhole } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readInventory } from '../inventory/index.js';
import type { SiteProbe } from '../site.js';
import { readClosureRole, readUsers } from './access.js';
import { readFunds, readWithdrawable } from './balance.js';
import { readBills, readCharges } from './bills.js';
import { readEmptyBuckets } from './buckets.js';
import { readDirectory } from './directory.js';
import { readDomains } from './domains.js';
import { readPrepaidCards, readResourcePlans, readSavingsPlans, readVouchers } from './entitlements.js';
import { readInvoiceDifferences } from './invoices.js';
import { readManagedDirectory } from './managed-directory.js';
import { readUnpaidOrders } from './orders.js';
import { readPeople } from './people.js';
import { readRefunds } from './refunds.js';
import { readFinanceRole, readRelations } from './relations.js';

export interface FactSources {
  readonly client: Client;
  readonly probe: SiteProbe;
  readonly accountId: string;
  /** Ids of keys and names of users that are in use. */
  readonly inUse: readonly string[];
  /** The RAM user that calls, where one does. */
  readonly user: string | undefined;
  /** The provider's time. */
  readonly now: () => Date;
}

/** What can be read about the account; each fact is read once, when first asked for. */
export function createFacts({ client, probe, accountId, inUse, user, now }: FactSources) {
  const users = once(() =>
    readWhole(
      ACTIONS.listUsers.id,
      () => readUsers(client),
      (name) => name,
      user === undefined ? undefined : { isThere: (name) => name === user, what: 'the user that calls' },
    ),
  );
  const funds = once(() => readFunds(client));
  const owesNothing = async (): Promise<boolean> => {
    const [balance, fund] = await Promise.allSettled([probe.balance(), funds()]);
    if (balance.status === 'rejected' || fund.status === 'rejected') return false;
    return !isNegative(balance.value.available) && !isPositive(fund.value.uncleared);
  };
  const inventory = once(() => readInventory({ client, now: now(), owesNothing }));
  return {
    balance: probe.balance,
    funds,
    withdrawable: once(() => readWithdrawable(client)),
    bills: once(() => readBills(client, now())),
    charges: once(() => readCharges(client, now())),
    unpaidOrders: once(() => readUnpaidOrders(client, now())),
    invoiceDifferences: once(() => readInvoiceDifferences(client)),
    vouchers: once(() => readVouchers(client)),
    prepaidCards: once(() => readPrepaidCards(client)),
    resourcePlans: once(() => readResourcePlans(client)),
    savingsPlans: once(() => readSavingsPlans(client)),
    domains: once(() => readDomains(client, now())),
    directory: once(() => readDirectory(client)),
    financeRole: once(() => readFinanceRole(client, accountId)),
    relations: once(() => readRelations(client, accountId)),
    managedDirectory: once(() => readManagedDirectory(client, accountId)),
    inventory,
    owesNothing,
    emptyBuckets: once(() => readEmptyBuckets(client)),
    refunds: once(async () => readRefunds(client, (await inventory()).resources)),
    closureRole: once(() => readClosureRole(client)),
    users,
    people: once(async () => readPeople(client, await users(), inUse)),
  };
}

export type AlibabaFacts = ReturnType<typeof createFacts>;
