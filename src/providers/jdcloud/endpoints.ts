/** API version of each service; the host is the service's name below one domain for all regions. */
const VERSIONS = {
  user: 'v1',
  iam: 'v1',
  audittrail: 'v1',
  asset: 'v1',
  billing: 'v1',
  order: 'v2',
  invoice: 'v2',
  renewal: 'v2',
  instancevoucher: 'v1',
  resourcetag: 'v1',
  vm: 'v1',
  disk: 'v1',
  vpc: 'v1',
  lb: 'v1',
  rds: 'v1',
  redis: 'v1',
  mongodb: 'v1',
  es: 'v1',
  kubernetes: 'v1',
  nativecontainer: 'v1',
  pod: 'v1',
  zfs: 'v1',
  dh: 'v1',
  oss: 'v1',
  cdn: 'v1',
  kms: 'v1',
  domainservice: 'v2',
  sop: 'v1',
  refund: 'v1',
  yunding: 'v2',
} as const;

export type Service = keyof typeof VERSIONS;

/** Source: OpenAPI documentation, "Call Methods". */
export function hostOf(service: Service): string {
  return `${service}.jdcloud-api.com`;
}

export function versionOf(service: Service): string {
  return VERSIONS[service];
}

/**
 * Domains of the provider's own, for files that it gives the addresses of. Source: the hosts of the API and of the
 * console. Buckets of customers lie in other domains.
 */
export const OWN_DOMAINS: readonly string[] = ['jdcloud-api.com', 'jdcloud.com'];
