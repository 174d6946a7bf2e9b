import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario, SeedContext } from '../../engine/plugin.js';
import type { TencentState } from '../entities/state.js';
import { identity, keyId } from './account.js';
import { bulkLedger } from './bulk.js';
import { emptyState, person } from './empty-state.js';
import {
  address,
  balancer,
  certificate,
  cluster,
  disk,
  domain,
  instance,
  lighthouse,
  mysql,
  redis,
  systemDisk,
} from './hardware.js';
import { billLine, money, voucher } from './ledger.js';
import { member, organization } from './organizations.js';

const account = identity('large', 12);
const REGION = 'ap-guangzhou';
/** Rows beyond the largest page of the products. */
const PAGES = 120;
/** Rows beyond the largest page of people, billing and certificates. */
const PEOPLE = 60;
const ROWS = 1_020;

/** More of everything than fits on one page, whatever the page. */
export const large: Scenario<TencentState> = {
  name: 'large',
  title: 'an account with thousands of things, every list on several pages',
  account,
  seed: (context) => ({
    ...emptyState(account, context),
    ...machines(context),
    ...services(context),
    ...people(context),
    ...ledger(context),
  }),
};

function machines({ now, resources }: SeedContext): Partial<TencentState> {
  const createdAt = now - 100 * DAY_MS;
  // Most of them in one region, so that its list has many pages.
  const instances = times(resources, (n) =>
    instance({ id: `ins-large${n}`, region: Number(n) % 10 === 0 ? 'ap-shanghai' : REGION, createdAt }),
  );
  const tags = [{ key: 'batch', value: 'large' }];
  return {
    instances: instances.map((machine) => ({ ...machine, tags })),
    disks: [
      ...instances.map(systemDisk),
      ...times(PAGES, (n) => disk({ id: `disk-largedata${n}`, region: REGION, createdAt })),
    ],
    lighthouses: times(PAGES, (n) =>
      lighthouse({ id: `lhins-large${n}`, region: REGION, createdAt, expiresAt: now + 60 * DAY_MS }),
    ),
    clusters: times(PAGES, (n) => cluster({ id: `cls-large${n}`, region: REGION, createdAt })),
  };
}

function services({ now, resources }: SeedContext): Partial<TencentState> {
  const createdAt = now - 100 * DAY_MS;
  const place = { region: REGION, createdAt };
  return {
    addresses: times(PAGES, (n) => address({ id: `eip-large${n}`, ...place })),
    balancers: times(PAGES, (n) => balancer({ id: `lb-large${n}`, ...place })),
    mysqlInstances: times(PAGES, (n) => mysql({ id: `cdb-large${n}`, ...place })),
    redisInstances: times(PAGES, (n) => redis({ id: `crs-large${n}`, ...place })),
    buckets: times(resources, (n) => ({ name: `large-${n}-1250000012`, objects: 0, ...place })),
    domains: times(PAGES, (n) => domain({ name: `large-${n}.cn`, createdAt, expiresAt: now + 90 * DAY_MS })),
    certificates: times(ROWS, (n) =>
      certificate({ id: `cert-${n}`, domain: `${n}.example.cn`, createdAt, expiresAt: now + 200 * DAY_MS }),
    ),
  };
}

function people({ now }: SeedContext): Partial<TencentState> {
  const createdAt = now - 100 * DAY_MS;
  const users = times(PEOPLE, (n) =>
    person({ uin: `100019${n}`, uid: Number(n), name: `user-${n}` }, createdAt),
  );
  return {
    users,
    keys: [
      { id: account.accessKeyId, status: 'Active', createdAt, ownerUin: account.accountId },
      ...users.map(({ uin }) => ({
        id: keyId(`large${uin}`),
        status: 'Active' as const,
        createdAt,
        ownerUin: uin,
      })),
    ],
    collaborators: times(PEOPLE, (n) =>
      person({ uin: `100029${n}`, uid: Number(n), name: `guest-${n}` }, createdAt),
    ),
    recipients: times(PEOPLE, (n) => ({
      uid: Number(n),
      name: `recipient-${n}`,
      email: `${n}@example.com`,
      isOwner: false,
    })),
    roles: times(210, (n) => ({
      id: `46116860184${n}`,
      name: `role-${n}`,
      type: 'system',
      policy: '{"version":"2.0","statement":[{"principal":{"service":["cvm.qcloud.com"]}}]}',
      createdAt,
    })),
    organization: organization(
      account.accountId,
      now,
      times(PEOPLE, (n) => member(`200000${n}`, { joinedAt: createdAt })),
    ),
  };
}

function ledger(context: SeedContext): Partial<TencentState> {
  const { now, billLines } = context;
  const charged = { productCode: 'p_cvm', productName: '云服务器 CVM', region: REGION };
  return {
    bulk: billLines === 0 ? null : bulkLedger(context, account.accountId, 0),
    vouchers: times(ROWS, (n) => voucher(now, `voucher-${n}`, '100000000')),
    bills: times(ROWS, (n) =>
      billLine(now, { ...charged, payMode: 'postPay', resourceId: `ins-large${n}` }, 1, money(1.5)),
    ),
    orders: times(220, (n) => ({
      id: `20251100${n}`,
      bigDealId: `20251100${n}00`,
      status: 1,
      action: 'purchase',
      productCode: 'p_cvm',
      productName: '云服务器 CVM',
      resourceIds: [],
      createdAt: now - 60_000 * Number(n),
      listPrice: 100,
      price: 100,
    })),
  };
}

/** Rows whose numbers run from 000001 on. */
function times<R>(count: number, make: (number: string) => R): R[] {
  return Array.from({ length: count }, (_, at) => make(String(at + 1).padStart(6, '0')));
}
