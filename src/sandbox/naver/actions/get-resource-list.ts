import type { RestAction } from '../action.js';
import type { Kind, ListedResource } from '../entities/resources.js';
import type { NaverState } from '../entities/state.js';
import type { Encodable } from '../json.js';
import { cutPage } from '../paging.js';
import { integer, readParameters, text } from '../parameters.js';
import { DOMAINS } from '../views/people.js';
import { standing } from '../views/standing.js';

const TERMINATED = 'TERMT';
const DEFAULT_SIZE = 20;
const MAX_SIZE = 100;
const size = integer({ min: 1, max: MAX_SIZE });
const TABLE = {
  nrn: text(),
  productName: text(),
  regionCode: text(),
  resourceType: text(),
  resourceId: text(),
  resourceName: text(),
  page: integer(),
  size,
  // The names of both in documents before 2026.
  pageIndex: integer(),
  pageSize: size,
};

/** Service code, its display name and resource type of what the products list. */
const TYPES: Readonly<Record<Kind, readonly [string, string, string]>> = {
  servers: ['VPCServer', 'Server', 'Server'],
  blockStorages: ['VPCServer', 'Server', 'BlockStorage'],
  snapshots: ['VPCServer', 'Server', 'Snapshot'],
  publicIps: ['VPCServer', 'Server', 'PublicIP'],
  networkInterfaces: ['VPC', 'VPC', 'NetworkInterface'],
  vpcs: ['VPC', 'VPC', 'VPC'],
  subnets: ['VPC', 'VPC', 'Subnet'],
  natGateways: ['VPC', 'VPC', 'NATGateway'],
  loadBalancers: ['VPCLoadBalancer', 'Load Balancer', 'LoadBalancer'],
  nasVolumes: ['VPCNAS', 'NAS', 'Volume'],
  mysqls: ['VPCCloudDBforMySQL', 'Cloud DB for MySQL', 'DBService'],
  autoScalingGroups: ['VPCAutoScaling', 'Auto Scaling', 'AutoScalingGroup'],
  clusters: ['VPCKubernetesService', 'Ncloud Kubernetes Service', 'Cluster'],
};

/** Everything that is registered, of all regions; pages count from zero and say only whether more follow. */
export const getResourceList: RestAction = {
  service: 'resourcemanager',
  name: 'GetResourceList',
  method: 'POST',
  path: /^\/api\/v1\/resources$/,
  run: ({ flat }, { state, accountId, now, repeatPages }) => {
    const values = readParameters(TABLE, flat);
    const same = (wanted: string | undefined, value: string): boolean =>
      wanted === undefined || wanted === value;
    const found = listAll(state, now).filter(
      (one) =>
        same(values.nrn, nrnOf(one, state, accountId)) &&
        same(values.productName, one.product) &&
        same(values.regionCode, one.region) &&
        same(values.resourceType, one.type) &&
        same(values.resourceId, one.id) &&
        same(values.resourceName, one.name),
    );
    const index = values.page ?? values.pageIndex ?? 0;
    const limit = values.size ?? values.pageSize ?? DEFAULT_SIZE;
    const { rows, more } = cutPage(found, { index, size: limit, repeat: repeatPages });
    const isOld = values.pageIndex !== undefined || values.pageSize !== undefined;
    return {
      items: rows.map((one) => encode(one, state, accountId)),
      ...(isOld ? { pageIndex: index, pageSize: limit } : { page: index, size: limit }),
      itemCount: rows.length,
      hasMore: more,
    };
  },
};

/** What was terminated is not registered any more, though its product still lists it. */
function listAll(state: NaverState, now: number): readonly ListedResource[] {
  const listed = (Object.keys(TYPES) as Kind[]).flatMap((kind) => {
    const [product, productName, type] = TYPES[kind];
    const there = state.instances[kind].filter(
      (one) => one.status !== TERMINATED && standing(state, one, now) !== 'gone',
    );
    return there.map(({ no, name, region, createdAt }) => ({
      product,
      productName,
      type,
      id: no,
      name,
      region,
      createdAt,
    }));
  });
  return [...listed, ...state.listed];
}

function nrnOf(
  { product, region, type, id }: ListedResource,
  { site }: NaverState,
  accountId: string,
): string {
  return `nrn:${DOMAINS[site]}:${product}:${region}:${accountId}:${type}/${id}`;
}

function encode(one: ListedResource, state: NaverState, accountId: string): Encodable {
  return {
    nrn: nrnOf(one, state, accountId),
    platformType: 'VPC',
    productName: one.product,
    productDisplayName: one.productName,
    regionCode: one.region,
    // The provider spells it so.
    regionDispalyName: one.region,
    resourceType: one.type,
    resourceId: one.id,
    resourceName: one.name,
    createTime: one.createdAt,
    eventTime: one.createdAt,
    tag: [],
    group: [],
  };
}
