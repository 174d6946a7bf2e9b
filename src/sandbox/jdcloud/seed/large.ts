import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario, SeedContext } from '../../engine/plugin.js';
import type { Named } from '../entities/access.js';
import { PRODUCT_KINDS, type Product, type ProductKind } from '../entities/products.js';
import type { JdcloudState } from '../entities/state.js';
import { emptyState, identity } from './account.js';
import { bulkLedger } from './bulk.js';
import { billed, ordered, postpaid, prepaid, product } from './things.js';

const account = identity('large', 7);
/** More than one page of every list. */
const LEAST = 210;

const DETAILS: Partial<Record<ProductKind, Readonly<Record<string, unknown>>>> = {
  image: { imageSource: 'private' },
  snapshot: { snapshotSource: 'private' },
  elasticIp: { ipType: 'standard' },
  loadBalancer: { type: 'alb' },
};

/** Every list has more rows than fit on a page. */
export const large: Scenario<JdcloudState> = {
  name: 'large',
  title: 'more than a page of everything',
  account,
  seed: (context) => {
    const { now } = context;
    const rows = numbers(LEAST);
    return {
      ...emptyState(account, context),
      products: Object.fromEntries(
        PRODUCT_KINDS.map((kind) => [kind, many(kind, context)]),
      ) as unknown as JdcloudState['products'],
      subUsers: rows.map((n) => ({
        name: `user${n}`,
        pin: `p${n}`,
        description: '',
        createdAt: now - n * DAY_MS,
        keys: [],
        groups: [],
        policies: [],
      })),
      groups: rows.map((n) => named('group', n, now)),
      policies: rows.map((n) => named('policy', n, now)),
      roles: rows.map((n) => ({ name: `role${n}`, type: 4, trusts: '', createdAt: now })),
      events: rows.map((n) => ({
        id: `e${n}`,
        service: 'iam',
        name: 'login',
        at: now - n * 3_600_000,
        errorCode: '',
      })),
      orders: rows.map((n) =>
        ordered(now, n % 20, { number: `30000000000000${n + 1000}`, serviceName: '云主机', total: 100 }),
      ),
      bulk: context.billLines === 0 ? null : bulkLedger(context, account.accountId, 0),
      bills: rows.map((n) =>
        billed(now, 1, {
          serviceCode: 'vm',
          serviceName: '云主机',
          resourceId: `vm-${n}`,
          total: 100,
          billingType: 3,
        }),
      ),
    };
  },
};

function many(kind: ProductKind, { now, resources }: SeedContext): Product[] {
  const count = kind === 'vm' ? Math.max(resources, LEAST) : LEAST;
  return numbers(count).map((n) =>
    product(now, {
      id: kind === 'bucket' ? `bucket-${n}` : `${kind}-${n}`,
      name: `${kind} ${n}`,
      status: kind === 'voucher' ? 'active' : 'running',
      charge: n % 2 === 0 ? postpaid(now) : prepaid(now, 30),
      details: DETAILS[kind] ?? {},
    }),
  );
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function named(kind: string, n: number, createdAt: number): Named {
  return { id: `${kind}-${n}`, name: `${kind}${n}`, description: '', createdAt };
}
