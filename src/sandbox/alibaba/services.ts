import type { Wording } from './parameters.js';

/** The RPC services of the contract; bss2 is the newer version of bss. */
export type Service =
  'sts' | 'ims' | 'ram' | 'bss' | 'bss2' | 'rd' | 'rc' | 'domain' | 'ecs' | 'vpc' | 'slb' | 'rds';

/** What differs between the RPC services as a whole. */
export interface ServiceFacts {
  /** Every API version that offers the actions. */
  readonly versions: readonly string[];
  /** The service's own hosts below aliyuncs.com. */
  readonly hosts: RegExp;
  /** Hosts that serve the accounts of one site only, where the service has such. */
  readonly sites?: Readonly<Record<'china' | 'international', string>>;
  readonly wording: Wording;
  /** How the service refuses a caller without permission. */
  readonly denial: { readonly code: string; readonly status: number };
}

const NO_PERMISSION = { code: 'NoPermission', status: 403 };
const FORBIDDEN = { code: 'Forbidden.RAM', status: 403 };

const BILLING = {
  hosts: /^business(?:\.ap-southeast-1)?\.aliyuncs\.com$/,
  sites: { china: 'business.aliyuncs.com', international: 'business.ap-southeast-1.aliyuncs.com' },
  wording: 'joined',
  denial: { code: 'NotAuthorized', status: 400 },
} as const;

/** Sources: the provider's endpoint lists and the error pages of each service. */
export const SERVICES: Readonly<Record<Service, ServiceFacts>> = {
  sts: {
    versions: ['2015-04-01'],
    hosts: /^sts(?:\.[a-z0-9-]+)?\.aliyuncs\.com$/,
    wording: 'dotted',
    denial: NO_PERMISSION,
  },
  ims: { versions: ['2019-08-15'], hosts: /^ims\.aliyuncs\.com$/, wording: 'dotted', denial: NO_PERMISSION },
  ram: { versions: ['2015-05-01'], hosts: /^ram\.aliyuncs\.com$/, wording: 'dotted', denial: NO_PERMISSION },
  bss: { versions: ['2017-12-14'], ...BILLING },
  bss2: { versions: ['2023-09-30'], ...BILLING },
  rd: {
    // 2020-03-31 is ResourceManager, which offers the same actions under its own host.
    versions: ['2022-04-19', '2020-03-31'],
    hosts: /^(?:resourcedirectory(?:-intl)?|resourcemanager)\.aliyuncs\.com$/,
    sites: { china: 'resourcedirectory.aliyuncs.com', international: 'resourcedirectory-intl.aliyuncs.com' },
    wording: 'dotted',
    denial: NO_PERMISSION,
  },
  rc: {
    versions: ['2022-12-01'],
    hosts: /^resourcecenter(?:-intl)?\.aliyuncs\.com$/,
    sites: { china: 'resourcecenter.aliyuncs.com', international: 'resourcecenter-intl.aliyuncs.com' },
    wording: 'dotted',
    denial: NO_PERMISSION,
  },
  domain: {
    versions: ['2018-01-29'],
    hosts: /^domain\.aliyuncs\.com$/,
    wording: 'joined',
    denial: FORBIDDEN,
  },
  ecs: {
    versions: ['2014-05-26'],
    hosts: /^ecs(?:[.-][a-z0-9-]+)?\.aliyuncs\.com$/,
    wording: 'joined',
    denial: FORBIDDEN,
  },
  vpc: {
    versions: ['2016-04-28'],
    hosts: /^vpc(?:\.[a-z0-9-]+)?\.aliyuncs\.com$/,
    wording: 'joined',
    denial: FORBIDDEN,
  },
  slb: {
    versions: ['2014-05-15'],
    hosts: /^slb(?:\.[a-z0-9-]+)?\.aliyuncs\.com$/,
    wording: 'joined',
    denial: FORBIDDEN,
  },
  rds: {
    versions: ['2014-08-15'],
    hosts: /^rds(?:\.[a-z0-9-]+)?\.aliyuncs\.com$/,
    wording: 'joined',
    denial: FORBIDDEN,
  },
};

/** The service that offers a version; undefined when none does. */
export function serviceOfVersion(version: string): Service | undefined {
  const known = Object.keys(SERVICES) as Service[];
  return known.find((service) => SERVICES[service].versions.includes(version));
}
