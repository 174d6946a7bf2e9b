import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario, SeedContext } from '../../engine/plugin.js';
import type { AlibabaState } from '../entities/state.js';
import { PRODUCTS } from '../views/products.js';
import { identity } from './account.js';
import { emptyState, ramUser } from './empty-state.js';
import { dataDisk, eip, instance, snapshotOf, systemDisk } from './hardware.js';
import { relation } from './finance.js';
import { billLine, evaluation, money, monthBack } from './ledger.js';
import { bulkLedger } from './bulk.js';
import { directory, member } from './organizations.js';
import { bucket, dbInstance, domain, loadBalancer, natGateway } from './services.js';

const account = identity('large', 13);
const REGION = 'cn-hangzhou';

/** More of everything than fits on one page, whatever the page. */
export const large: Scenario<AlibabaState> = {
  name: 'large',
  title: 'an account with thousands of things, every list on several pages',
  account,
  seed: (context) => ({
    ...emptyState(account, context),
    ...machines(context),
    ...network(context),
    ...ledger(context),
    ...entitlements(context),
    ...organization(context),
  }),
};

/** Rows beyond the largest page of most lists. */
const PAGES = 120;
/** Rows beyond the largest page of billing. */
const BILLING_PAGES = 320;

function machines({ now, resources }: SeedContext): Partial<AlibabaState> {
  const createdAt = now - 100 * DAY_MS;
  const instances = times(resources, (n) =>
    // Most of them in one region, so that its list has many pages.
    instance({ id: `i-bp1large${n}`, region: index(n) % 10 === 0 ? 'cn-shanghai' : REGION, createdAt }),
  );
  const leftovers = times(PAGES, (n) => dataDisk({ id: `d-bp1largedata${n}`, region: REGION, createdAt }));
  return {
    instances,
    disks: [...instances.map(systemDisk), ...leftovers],
    snapshots: leftovers.map((disk) =>
      snapshotOf(disk, { id: disk.id.replace('d-', 's-'), region: REGION, createdAt }),
    ),
    dbInstances: times(PAGES, (n) => dbInstance({ id: `rm-bp1large${n}`, region: REGION, createdAt })),
    buckets: times(resources + 20, (n) => bucket({ name: `large-bucket-${n}`, region: REGION, createdAt })),
    domains: times(PAGES, (n) =>
      domain({ name: `large-${n}.com`, registeredAt: createdAt, expiresAt: now + 90 * DAY_MS }),
    ),
  };
}

function network({ now }: SeedContext): Partial<AlibabaState> {
  const place = { region: REGION, createdAt: now - 100 * DAY_MS };
  return {
    eips: times(PAGES, (n) => eip({ id: `eip-bp1large${n}`, address: address(n), ...place })),
    natGateways: times(PAGES, (n) => natGateway({ id: `ngw-bp1large${n}`, ...place })),
    loadBalancers: times(PAGES, (n) =>
      loadBalancer({ id: `lb-bp1large${n}`, address: address(n), ...place }),
    ),
  };
}

function ledger(context: SeedContext): Partial<AlibabaState> {
  const { now, resources, billLines } = context;
  const charged = (n: string) => ({ product: PRODUCTS.ecs, instanceId: `i-bp1large${n}`, region: REGION });
  return {
    bulk: billLines === 0 ? null : bulkLedger(context, account.accountId, 0),
    bills: times(Math.max(resources, BILLING_PAGES), (n) =>
      billLine(now, charged(n), 1, { gross: money(1.5) + index(n) * 1_001, recordId: `29${n}` }),
    ),
    orders: times(BILLING_PAGES, (n) => ({
      id: `2811900001${n}`,
      type: 'New',
      product: PRODUCTS.ecs,
      subscription: 'PayAsYouGo',
      payment: 'Paid',
      createdAt: now - DAY_MS - index(n) * 60_000,
      paidAt: now - DAY_MS,
      gross: 0,
      net: 0,
    })),
    transactions: times(BILLING_PAGES, (n) => ({
      number: `2600${n}`,
      at: now - DAY_MS - index(n) * 60_000,
      flow: 'Expense',
      type: 'Consumption',
      channel: 'AccountBalance',
      amount: money(1.5),
      balance: 0,
      cycle: monthBack(now, 1),
      recordId: `29${n}`,
      remarks: 'ECS',
    })),
    evaluations: times(BILLING_PAGES, (n) =>
      evaluation(monthBack(now, 1), `ECS ${n}`, 150, { invoiced: 0, invoiceable: 150 }),
    ),
  };
}

function entitlements({ now }: SeedContext): Partial<AlibabaState> {
  const [past, future] = [now - 100 * DAY_MS, now + 100 * DAY_MS];
  return {
    resourcePackages: times(BILLING_PAGES, (n) => ({
      id: `OSSBAG-cn-large${n}`,
      commodity: 'ossbag',
      packageType: 'FPT_ossbag_absolute_Storage_sh',
      products: ['oss'],
      region: REGION,
      total: '40.000',
      remaining: '40.000',
      unit: 'GB',
      effectiveAt: past,
      expiresAt: future,
    })),
    savingsPlans: times(BILLING_PAGES, (n) => ({
      id: `spn-large${n}`,
      status: 'NORMAL',
      savingsType: 'universal',
      payMode: 'zero',
      instanceFamily: 'ecs.g7',
      region: REGION,
      pool: money(1),
      prepaid: 0,
      startsAt: past,
      endsAt: future,
    })),
  };
}

function organization({ now, resources }: SeedContext): Partial<AlibabaState> {
  const createdAt = now - 100 * DAY_MS;
  const home = directory(account.accountId, now);
  return {
    users: times(resources + 20, (n) => ramUser(`user-${n}`, createdAt)),
    finance: {
      accountType: 'MASTER',
      groupId: '0',
      groupName: '',
      relations: times(BILLING_PAGES, (n) =>
        relation(now, index(n) + 100, { accountId: `119900000000${n.slice(-4)}` }),
      ),
    },
    directory: {
      ...home,
      memberDeletion: 'Enabled',
      members: times(PAGES, (n) => member(now, `119900000000${n.slice(-4)}`, { displayName: `member ${n}` })),
      folders: times(PAGES, (n) => ({
        id: `fd-large${n}`,
        name: `folder ${n}`,
        parentId: home.rootFolderId,
        createdAt,
      })),
    },
  };
}

/** Rows whose numbers run from 000001 on. */
function times<R>(count: number, make: (number: string) => R): R[] {
  return Array.from({ length: count }, (_, at) => make(String(at + 1).padStart(6, '0')));
}

function index(number: string): number {
  return Number(number);
}

function address(number: string): string {
  return `198.51.100.${(Number(number) % 250) + 1}`;
}
