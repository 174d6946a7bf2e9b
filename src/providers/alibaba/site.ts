import { ApiError } from '../../domain/errors.js';
import { once, type Once } from '../../domain/once.js';
import { createClient, type ClientParts } from './client.js';
import type { Site } from './endpoints.js';
import { readBalance, type Balance } from './facts/balance.js';

export interface SiteProbe {
  readonly site: Once<Site>;
  readonly balance: Once<Balance>;
}

/**
 * Finds the site by reading the balance: the other site's host answers that the call does not
 * apply to the account. The balance read on the way is kept. A site named by the user is taken as it is.
 */
export function createSiteProbe(parts: ClientParts, named: Site | undefined): SiteProbe {
  const readAt = (site: Site): Promise<Balance> =>
    readBalance(createClient(parts, () => Promise.resolve(site)));
  const probe = once(async () => {
    if (named !== undefined) return { site: named, balance: await settle(readAt(named)) };
    const china = await settle(readAt('china'));
    if (!isWrongSite(china)) return { site: siteOf('china', china), balance: china };
    const international = await settle(readAt('international'));
    return { site: siteOf('international', international), balance: international };
  });
  return {
    site: once(async () => (await probe()).site),
    balance: once(async () => {
      const { balance } = await probe();
      if (balance.status === 'rejected') throw balance.reason;
      return balance.value;
    }),
  };
}

type Settled = PromiseSettledResult<Balance>;

async function settle(read: Promise<Balance>): Promise<Settled> {
  const [settled] = await Promise.allSettled([read]);
  return settled;
}

function siteOf(site: Site, balance: Settled): Site {
  return balance.status === 'fulfilled' ? site : 'unknown';
}

function isWrongSite(balance: Settled): boolean {
  return (
    balance.status === 'rejected' &&
    balance.reason instanceof ApiError &&
    balance.reason.fault.kind === 'wrong-site'
  );
}
