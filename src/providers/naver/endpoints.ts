import { lookUp } from '../_shared/look-up.js';

/** Three worlds of accounts; a key is known on its own site only. */
export type Site = 'public' | 'government' | 'financial';

export const SITES: readonly Site[] = ['public', 'government', 'financial'];

/** Services behind the API gateway. */
export type Service =
  | 'vserver'
  | 'vpc'
  | 'vloadbalancer'
  | 'vnas'
  | 'vmysql'
  | 'vautoscaling'
  | 'vnks'
  | 'billing'
  | 'subaccount'
  | 'resourcemanager'
  | 'organization'
  | 'objectstorage';

type Hosts = Readonly<Partial<Record<Site, string>>>;

const INFRASTRUCTURE: Hosts = {
  public: 'ncloud.apigw.ntruss.com',
  government: 'ncloud.apigw.gov-ntruss.com',
  financial: 'fin-ncloud.apigw.fin-ntruss.com',
};

/** Hosts as the official SDKs and API documents name them. A site that is left out has no host that is known. */
const HOSTS: Readonly<Record<Exclude<Service, 'objectstorage'>, Hosts>> = {
  vserver: INFRASTRUCTURE,
  vpc: INFRASTRUCTURE,
  vloadbalancer: INFRASTRUCTURE,
  vnas: INFRASTRUCTURE,
  vmysql: INFRASTRUCTURE,
  vautoscaling: INFRASTRUCTURE,
  vnks: {
    public: 'nks.apigw.ntruss.com',
    government: 'nks.apigw.gov-ntruss.com',
    financial: 'nks.apigw.fin-ntruss.com',
  },
  billing: {
    public: 'billingapi.apigw.ntruss.com',
    government: 'billingapi.apigw.gov-ntruss.com',
    financial: 'billingapi.apigw-pub.fin-ntruss.com',
  },
  subaccount: {
    public: 'subaccount.apigw.ntruss.com',
    government: 'subaccount.apigw.gov-ntruss.com',
    financial: 'subaccount.apigw.fin-ntruss.com',
  },
  resourcemanager: {
    public: 'resourcemanager.apigw.ntruss.com',
    government: 'resourcemanager.apigw.gov-ntruss.com',
    financial: 'resourcemanager.apigw.fin-ntruss.com',
  },
  organization: { public: 'organization.apigw.ntruss.com' },
};

/** The host that serves a service on a site; undefined where none is documented. */
export function hostOf(service: Service, site: Site): string | undefined {
  return service === 'objectstorage' ? undefined : HOSTS[service][site];
}

const KUBERNETES: Readonly<Record<Site, Readonly<Record<string, string>>>> = {
  public: { KR: '/vnks/v2', SGN: '/vnks/sgn-v2', JPN: '/vnks/jpn-v2' },
  government: { KR: '/vnks/v2', KRS: '/vnks/krs-v2' },
  financial: { KR: '/nks/v2' },
};

/** Where the Kubernetes service keeps a region; undefined for one in which it does not exist, and so holds nothing. */
export function kubernetesRoot(site: Site, region: string): string | undefined {
  return lookUp(KUBERNETES[site], region);
}

/** The object storage of one region. */
export interface Storage {
  readonly host: string;
  readonly signingRegion: string;
}

const STORAGES: Readonly<Record<Site, Readonly<Record<string, Storage>>>> = {
  public: {
    KR: { host: 'kr.object.ncloudstorage.com', signingRegion: 'kr-standard' },
    USWN: { host: 'us.object.ncloudstorage.com', signingRegion: 'us-standard' },
    SGN: { host: 'sg.object.ncloudstorage.com', signingRegion: 'sg-standard' },
    JPN: { host: 'jp.object.ncpstorage.com', signingRegion: 'jp-standard' },
    DEN: { host: 'de.object.ncloudstorage.com', signingRegion: 'de-standard' },
  },
  government: {
    KR: { host: 'kr.object.gov-ncloudstorage.com', signingRegion: 'gov-standard' },
    KRS: { host: 'krs.object.gov-ncloudstorage.com', signingRegion: 'gov2-standard' },
  },
  financial: { KR: { host: 'kr.object.fin-ncloudstorage.com', signingRegion: 'kr-standard' } },
};

/** Undefined where no storage host of the region is documented. */
export function storageOf(site: Site, region: string): Storage | undefined {
  return lookUp(STORAGES[site], region);
}
