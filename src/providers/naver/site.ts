import { ApiError } from '../../domain/errors.js';
import { once, type Once } from '../../domain/once.js';
import { createClient, type ClientParts } from './client.js';
import type { Site } from './endpoints.js';
import { readRegions } from './facts/regions.js';

export interface SiteProbe {
  readonly site: Once<Site>;
  readonly regions: Once<readonly string[]>;
}

type Settled = PromiseSettledResult<readonly string[]>;

/** Asked after the public site, where nearly all accounts are. */
const OTHER_SITES: readonly Site[] = ['government', 'financial'];

/**
 * Finds the site by listing the regions: a key is known on its own site only. The list read on the
 * way is kept. A site named by the user is taken as it is.
 */
export function createSiteProbe(parts: ClientParts, named: Site | undefined): SiteProbe {
  const readAt = async (site: Site): Promise<Settled> => {
    const [regions] = await Promise.allSettled([
      readRegions(createClient(parts, () => Promise.resolve(site))),
    ]);
    return regions;
  };
  const probe = once(async () => {
    const first = { site: named ?? 'public', regions: await readAt(named ?? 'public') };
    if (named !== undefined || !isUnknownKey(first.regions)) return first;
    const others = await Promise.all(
      OTHER_SITES.map(async (site) => ({ site, regions: await readAt(site) })),
    );
    return others.find(({ regions }) => regions.status === 'fulfilled') ?? first;
  });
  return {
    site: once(async () => (await probe()).site),
    regions: once(async () => {
      const { regions } = await probe();
      if (regions.status === 'rejected') throw regions.reason;
      return regions.value;
    }),
  };
}

function isUnknownKey(regions: Settled): boolean {
  return (
    regions.status === 'rejected' &&
    regions.reason instanceof ApiError &&
    regions.reason.fault.kind === 'credentials'
  );
}
