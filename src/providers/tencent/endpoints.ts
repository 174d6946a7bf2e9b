/** The two sites keep separate accounts, hosts and consoles. */
export type Site = 'domestic' | 'international';

export type Service = keyof typeof VERSIONS;

/** API versions, as the models of the official command-line tools have them. */
const VERSIONS = {
  sts: '2018-08-13',
  cam: '2019-01-16',
  organization: '2021-03-31',
  billing: '2018-07-09',
  region: '2022-06-27',
  cloudrc: '2024-06-06',
  config: '2022-08-02',
  tag: '2018-08-13',
  cvm: '2017-03-12',
  cbs: '2017-03-12',
  vpc: '2017-03-12',
  clb: '2018-03-17',
  cdb: '2017-03-20',
  redis: '2018-04-12',
  lighthouse: '2020-03-24',
  tke: '2018-05-25',
  as: '2018-04-19',
  domain: '2018-08-08',
  ssl: '2019-12-05',
} as const;

/** Regions that answer only at a host of their own. */
const SECLUDED_REGIONS: ReadonlySet<string> = new Set(['ap-shanghai-fsi', 'ap-shenzhen-fsi']);

/** Where a call that is not about a region is sent: some services want a region all the same. */
const HOME_REGIONS: Readonly<Record<Site, string>> = {
  domestic: 'ap-guangzhou',
  international: 'ap-singapore',
};

/** Lists the buckets of every region, for both sites. */
export const COS_HOST = 'service.cos.myqcloud.com';

/** The host of a service. @param region checked before: it becomes part of the name. */
export function hostOf(service: Service, site: Site, region: string | undefined): string {
  if (site === 'international') return `${service}.intl.tencentcloudapi.com`;
  return region !== undefined && SECLUDED_REGIONS.has(region)
    ? `${service}.${region}.tencentcloudapi.com`
    : `${service}.tencentcloudapi.com`;
}

/** The host of one bucket, the same on both sites. Both parts are checked before. */
export function bucketHostOf({ name, region }: { readonly name: string; readonly region: string }): string {
  return `${name}.cos.${region}.myqcloud.com`;
}

export function versionOf(service: Service): string {
  return VERSIONS[service];
}

export function homeRegionOf(site: Site): string {
  return HOME_REGIONS[site];
}

/** What amounts without a currency of their own are in. */
export function currencyOf(site: string): string {
  return site === 'international' ? 'USD' : 'CNY';
}
