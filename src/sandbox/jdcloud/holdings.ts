import { DAY_MS, isoSeconds } from '../engine/calendar.js';
import { lookAt, standingOf, type Standing } from '../engine/releases.js';
import type { Product, ProductKind } from './entities/products.js';
import type { JdcloudState } from './entities/state.js';
import type { Input } from './input.js';

/** What a question about things needs to know. */
export type View = Pick<Input, 'state' | 'now'>;

/** How long a cache stays in the recycle bin; no page says. */
const KEPT_MS = 7 * DAY_MS;

/** Its state there; no page has a word for it. */
export const BINNED = 'softDeleted';

/** What a product calls a thing that is on its way out; the others show it as before. */
const LEAVING: Partial<Record<ProductKind, string>> = {
  vm: 'deleting',
  disk: 'deleting',
  snapshot: 'deleting',
  cluster: 'deleting',
  redis: 'deleting',
  rds: 'DELETING',
  mongodb: 'DELETING',
};

/** Name under which a thing leaves the recycle bin. */
export const binned = (id: string): string => `bin:${id}`;

/** The things of a kind that are there. @param region all regions when absent. */
export function present(view: View, kind: ProductKind, region?: string): readonly Product[] {
  return stand(view, kind, region, standingOf);
}

/** The same as a list shows them: each look brings what goes nearer to its end. */
export function lookThrough(view: View, kind: ProductKind, region?: string): readonly Product[] {
  return stand(view, kind, region, lookAt);
}

/** Puts a changed thing in the place of what it was. */
export function replace({ products }: JdcloudState, kind: ProductKind, changed: Product): void {
  const place = products[kind].findIndex(({ id }) => id === changed.id);
  products[kind][place] = changed;
}

function stand(
  view: View,
  kind: ProductKind,
  region: string | undefined,
  watch: typeof standingOf,
): readonly Product[] {
  const { state, now } = view;
  return state.products[kind]
    .filter((product) => region === undefined || product.region === region)
    .map((product) => ({ product, standing: watch(state.releases, product.id, now) }))
    .flatMap(({ product, standing }) =>
      kind === 'redis' && standing === 'gone'
        ? inBin(product, view, watch)
        : asItStands(product, kind, standing),
    )
    .map((product) => RELATIONS[kind]?.(product, view) ?? product);
}

function asItStands(product: Product, kind: ProductKind, standing: Standing): readonly Product[] {
  if (standing === 'gone') return [];
  const { [kind]: status = product.status } = LEAVING;
  return [standing === 'leaving' ? { ...product, status } : product];
}

/** A cache that was deleted lies in the recycle bin until it is deleted from there as well. */
function inBin(product: Product, { state, now }: View, watch: typeof standingOf): readonly Product[] {
  const { releases } = state;
  if (watch(releases, binned(product.id), now) === 'gone') return [];
  const since = releases.under[product.id]?.startedAt ?? now;
  const times = { softDeletedTime: isoSeconds(since), retainExpireTime: isoSeconds(since + KEPT_MS) };
  return [{ ...product, status: BINNED, details: { ...product.details, ...times } }];
}

/** What an address shows of the thing it is bound to. */
const HOLDER: readonly string[] = ['instanceId', 'instanceType'];

/** What a thing shows of others that may be gone meanwhile. */
const RELATIONS: Partial<Record<ProductKind, (product: Product, view: View) => Product>> = {
  disk: (disk, { state, now }) => {
    const { attachments } = disk.details;
    const [holder] = Array.isArray(attachments) ? (attachments as { instanceId: string }[]) : [];
    if (!holder || standingOf(state.releases, holder.instanceId, now) !== 'gone') return disk;
    return { ...disk, status: 'available', details: { ...disk.details, attachments: null } };
  },
  elasticIp: (address, { state, now }) => {
    const { instanceId } = address.details;
    const isHeld = typeof instanceId === 'string' && standingOf(state.releases, instanceId, now) !== 'gone';
    if (isHeld) return address;
    const rest = Object.entries(address.details).filter(([name]) => !HOLDER.includes(name));
    return { ...address, status: 'NOT_ASSOCIATED', details: Object.fromEntries(rest) };
  },
  bandwidthPackage: (bandwidth, view) => {
    const inside = present(view, 'elasticIp').filter(
      ({ details }) => details['bandwidthPackageId'] === bandwidth.id,
    );
    const publicIps = inside.map(({ id }) => ({ publicIpId: id }));
    return { ...bandwidth, details: { ...bandwidth.details, publicIps, ipCount: inside.length } };
  },
};
