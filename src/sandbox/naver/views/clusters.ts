import type { Instance } from '../entities/resources.js';
import type { NaverState } from '../entities/state.js';
import { badRequest, notFound } from '../refusal.js';
import { REGIONS } from '../sites.js';
import { standing } from './standing.js';

const FINANCIAL = '/nks';

interface Address {
  /** First segment of the path, and the region in it, if any. */
  readonly root: string | undefined;
  readonly label: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** The region that path and header name. @throws Refusal where they differ. */
export function clusterRegion({ root, label, headers }: Address, { site }: NaverState): string {
  const code = headers['x-ncp-region_code'];
  if (code === undefined) throw badRequest('x-ncp-region_code is required.');
  const region = REGIONS[site].find((known) => known.code === code);
  if (!region) throw badRequest('x-ncp-region_code is not valid.');
  if (!region.hasKubernetes) throw notFound();
  const expected = region.code === 'KR' ? undefined : region.code.toLowerCase();
  if (label !== expected || (root === FINANCIAL) !== (site === 'financial')) throw notFound();
  return region.code;
}

/** @throws Refusal for a cluster that is not there, or not any more. */
export function findCluster(
  state: NaverState,
  { uuid, region, now }: { readonly uuid: string | undefined; readonly region: string; readonly now: number },
): Instance {
  const found = state.instances.clusters.find((one) => one.no === uuid && one.region === region);
  if (!found || standing(state, found, now) === 'gone') throw notFound();
  return found;
}
