/** The two sites keep separate accounts; `unknown` is asked like the China site. */
export type Site = 'china' | 'international' | 'unknown';

export type Service =
  'sts' | 'ram' | 'bss' | 'bss2' | 'rd' | 'rc' | 'domain' | 'ecs' | 'vpc' | 'slb' | 'rds' | 'oss';

interface Endpoint {
  readonly version: string;
  /** Host for services of the whole account. */
  readonly china: string;
  readonly international?: string;
  /** Host by region, for regional services. */
  readonly regional?: string;
  /** Regions with a host of their own kind. */
  readonly exceptions?: Readonly<Record<string, string>>;
  /** Where parameters go. */
  readonly parametersIn: 'query' | 'body';
}

const shared = (host: string, regions: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(regions.map((region) => [region, host]));

const OLD_REGIONS = [
  'cn-hangzhou',
  'cn-shanghai',
  'cn-beijing',
  'cn-shenzhen',
  'cn-qingdao',
  'cn-hongkong',
  'ap-southeast-1',
  'us-east-1',
  'us-west-1',
];

/** Hosts and versions as the product metadata and the SDKs' endpoint maps have them. */
const ENDPOINTS: Readonly<Record<Service, Endpoint>> = {
  sts: { version: '2015-04-01', china: 'sts.aliyuncs.com', parametersIn: 'query' },
  ram: { version: '2015-05-01', china: 'ram.aliyuncs.com', parametersIn: 'query' },
  bss: {
    version: '2017-12-14',
    china: 'business.aliyuncs.com',
    international: 'business.ap-southeast-1.aliyuncs.com',
    parametersIn: 'query',
  },
  bss2: {
    version: '2023-09-30',
    china: 'business.aliyuncs.com',
    international: 'business.ap-southeast-1.aliyuncs.com',
    parametersIn: 'body',
  },
  rd: {
    version: '2022-04-19',
    china: 'resourcedirectory.aliyuncs.com',
    international: 'resourcedirectory-intl.aliyuncs.com',
    parametersIn: 'query',
  },
  rc: {
    version: '2022-12-01',
    china: 'resourcecenter.aliyuncs.com',
    international: 'resourcecenter-intl.aliyuncs.com',
    parametersIn: 'query',
  },
  domain: { version: '2018-01-29', china: 'domain.aliyuncs.com', parametersIn: 'query' },
  ecs: {
    version: '2014-05-26',
    china: 'ecs.aliyuncs.com',
    regional: 'ecs.{region}.aliyuncs.com',
    exceptions: shared('ecs-cn-hangzhou.aliyuncs.com', ['cn-hangzhou']),
    parametersIn: 'query',
  },
  vpc: {
    version: '2016-04-28',
    china: 'vpc.aliyuncs.com',
    regional: 'vpc.{region}.aliyuncs.com',
    exceptions: shared('vpc.aliyuncs.com', ['cn-hangzhou']),
    parametersIn: 'query',
  },
  slb: {
    version: '2014-05-15',
    china: 'slb.aliyuncs.com',
    regional: 'slb.{region}.aliyuncs.com',
    exceptions: shared('slb.aliyuncs.com', OLD_REGIONS),
    parametersIn: 'query',
  },
  rds: {
    version: '2014-08-15',
    china: 'rds.aliyuncs.com',
    regional: 'rds.{region}.aliyuncs.com',
    exceptions: shared('rds.aliyuncs.com', [...OLD_REGIONS, 'cn-heyuan']),
    parametersIn: 'query',
  },
  oss: {
    version: '2019-05-17',
    china: 'oss-cn-hangzhou.aliyuncs.com',
    regional: 'oss-{region}.aliyuncs.com',
    parametersIn: 'query',
  },
};

/** The host that serves a service for an account of a site, in a region where one is named. */
export function hostOf(service: Service, site: Site, region?: string): string {
  const { china, international, regional, exceptions } = ENDPOINTS[service];
  if (region !== undefined && regional !== undefined)
    return exceptions?.[region] ?? regional.replace('{region}', region);
  return site === 'international' ? (international ?? china) : china;
}

/** Whether the service has a host for each site. */
export function isSiteBound(service: Service): boolean {
  return ENDPOINTS[service].international !== undefined;
}

export function versionOf(service: Service): string {
  return ENDPOINTS[service].version;
}

export function parametersGoInto(service: Service): 'query' | 'body' {
  return ENDPOINTS[service].parametersIn;
}
