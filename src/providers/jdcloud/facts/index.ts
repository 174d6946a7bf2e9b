import { once } from '../../../domain/once.js';
import { attempt } from '../../_shared/define-check.js';
import { readWhole } from '../../_shared/paginate.js';
import { distinctGaps, uniteResources, type Inventory } from '../../_shared/resource.js';
import { ACTIONS, type Action } from '../actions.js';
import type { Client } from '../client.js';
import { readInventory } from '../inventory/index.js';
import { furtherRegions, REGIONS } from '../regions.js';
import { readOwnKeys, readRoles, readSubUserKeys, readSubUsers } from './access.js';
import { readBalance } from './balance.js';
import { beginBills } from './bills.js';
import { readSensitiveEvents } from './events.js';
import type { User } from './identity.js';
import { readOrders } from './orders.js';
import { readProtection } from './protection.js';
import { readRenewals } from './renewals.js';
import { readTagged } from './tags.js';
import { readVouchers } from './vouchers.js';
import { readYunding } from './yunding.js';

export interface FactSources {
  readonly client: Client;
  readonly user: User;
  /** The key that signs, where it is one of the owner's that lasts. */
  readonly ownerKey: string | undefined;
  /** Region that the user named, to be searched as well. */
  readonly region: string | undefined;
  /** The provider's time. */
  readonly now: () => Date;
}

/** What can be read about the account; each fact is read once, when first asked for. */
export function createFacts({ client, user, ownerKey, region, now }: FactSources) {
  const months = once(() => Promise.resolve(beginBills(client, now())));
  const bills = once(async () => (await Promise.all(await months())).flat());
  // A failure to read the bills is the gap of the check that asks for them.
  const billed = once(async () => (await attempt(bills(), [])).value);
  const further = once(async () => furtherRegions([...(await billed()).map((row) => row.region), region]));
  const inventory = once(() => readInventory(client, { further }));
  const renewals = once(async () => readRenewals(client, await months()));
  const tagged = once(() => readTagged(client));
  const subUsers = once(() => readSubUsers(client));
  return {
    user,
    bills,
    balance: once(() => readBalance(client)),
    orders: once(() => readOrders(client, now())),
    inventory,
    /** Where things were looked for. */
    regions: once(async () => [...REGIONS, ...(await further())]),
    renewals,
    tagged,
    /** What the lists of the products, the renewals and the tag service know together. */
    everything: once(async () => uniteInventories(await Promise.all([inventory(), renewals(), tagged()]))),
    sensitiveEvents: once(() => readSensitiveEvents(client, now())),
    vouchers: once(() => readVouchers(client)),
    yunding: once(() => readYunding(client)),
    subUsers,
    /** The sub-users with their keys. */
    keyHolders: once(async () => {
      const holders = await subUsers();
      return Promise.all(
        holders.map(async (holder) => ({ ...holder, keys: await readSubUserKeys(client, holder.name) })),
      );
    }),
    ownKeys: once(() =>
      readWhole(
        ACTIONS.describeUserAccessKeys.id,
        () => readOwnKeys(client),
        ({ id }) => id,
        ownerKey === undefined
          ? undefined
          : { isThere: ({ id }) => id === ownerKey, what: 'the key that calls' },
      ),
    ),
    roles: once(() => readRoles(client)),
    protection: (action: Action) => readProtection(client, action),
  };
}

function uniteInventories(views: readonly Inventory[]): Inventory {
  return {
    resources: uniteResources(views.flatMap(({ resources }) => resources)),
    gaps: distinctGaps(views.flatMap(({ gaps }) => gaps)),
  };
}

export type JdcloudFacts = ReturnType<typeof createFacts>;
