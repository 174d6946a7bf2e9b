import type { Site } from './entities/state.js';
import { badParameter } from './refusal.js';

export interface Region {
  readonly code: string;
  readonly name: string;
  /** Region of the storage signature. */
  readonly storage: string;
  readonly hasKubernetes: boolean;
}

const KOREA: Region = { code: 'KR', name: 'Korea', storage: 'kr-standard', hasKubernetes: true };

/** The regions of each site; the first is taken where a call names none. */
export const REGIONS: Readonly<Record<Site, readonly Region[]>> = {
  public: [
    KOREA,
    { code: 'USWN', name: 'US West', storage: 'us-standard', hasKubernetes: false },
    { code: 'SGN', name: 'Singapore', storage: 'sg-standard', hasKubernetes: true },
    { code: 'JPN', name: 'Japan', storage: 'jp-standard', hasKubernetes: true },
    { code: 'DEN', name: 'Germany', storage: 'de-standard', hasKubernetes: false },
  ],
  government: [
    { ...KOREA, storage: 'gov-standard' },
    { code: 'KRS', name: 'Korea South', storage: 'gov2-standard', hasKubernetes: true },
  ],
  financial: [KOREA],
};

/** The region that a call is about. @throws Refusal for one that does not exist. */
export function regionOf(site: Site, code: string | undefined): string {
  const found = REGIONS[site].find((region) => region.code === (code ?? region.code));
  if (!found) throw badParameter('regionCode is not valid.');
  return found.code;
}

/** Which site and service a host is of. */
export interface KnownHost {
  readonly site: Site;
  readonly services: readonly string[];
}

const INFRASTRUCTURE = ['vserver', 'vpc', 'vloadbalancer', 'vnas', 'vmysql', 'vautoscaling'];
const OWN_HOST = ['billingapi', 'subaccount', 'resourcemanager', 'cloudactivitytracer', 'organization'];

/** What a host of the gateway serves; undefined for a stand-in such as an address of this machine. */
export function readHost(host: string): KnownHost | undefined {
  const match = /^([a-z-]+)\.apigw(?:-pub)?\.((?:gov-|fin-)?)ntruss\.com$/.exec(host);
  if (!match) return undefined;
  const [, label = '', prefix] = match;
  const site = prefix === 'gov-' ? 'government' : prefix === 'fin-' ? 'financial' : 'public';
  if (label === 'ncloud' || label === 'fin-ncloud') return { site, services: INFRASTRUCTURE };
  if (label === 'nks') return { site, services: ['vnks'] };
  return { site, services: OWN_HOST.includes(label) ? [label.replace('billingapi', 'billing')] : [] };
}
