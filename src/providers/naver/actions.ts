import type { RateLimit } from '../../domain/ports.js';
import type { Service } from './endpoints.js';

/** One API action as the program uses it. */
export interface Action {
  /** `service:Action`, the name in evidence, traces and errors. */
  readonly id: string;
  readonly service: Service;
  readonly method: 'GET' | 'POST';
  /** Path of the host; `{name}` places are filled from the call. */
  readonly path: string;
  /** Whether the answer is XML unless JSON is asked for by a parameter. */
  readonly asksForJson: boolean;
  readonly effect: 'read' | 'mutate';
  readonly rate: RateLimit;
  /** Managed policies, any one of which suffices. Spelt as the provider spells them. */
  readonly needs: readonly string[];
}

/** No figure is published for any action; see docs/unverified/naver.md. */
const RATE: RateLimit = { limit: 5, intervalMs: 1_000 };

const INFRASTRUCTURE = ['NCP_INFRA_MANAGER', 'NCP_ADMINISTRATOR'];
const BILLING = ['NCP_FINANCE_MANAGER', 'NCP_ADMINISTRATOR'];
const SUB_ACCOUNT = ['NCP_SUB_ACCOUNT_VIEWER'];
const RESOURCES = ['NCP_RESOURCE_MANAGER_VIEWER'];
/** No policy opens the organisation to a sub account. */
const MAIN_KEY = ['main account key'];

const READ = { method: 'GET', effect: 'read', rate: RATE } as const;

/** Actions whose name is the end of their path. */
function named(service: Service, name: string): Action {
  return {
    ...READ,
    id: `${service}:${name}`,
    service,
    path: `/${service}/v2/${name}`,
    asksForJson: true,
    needs: INFRASTRUCTURE,
  };
}

function billing(group: 'cost' | 'discount', name: string): Action {
  return {
    ...READ,
    id: `billing:${name}`,
    service: 'billing',
    path: `/billing/v1/${group}/${name}`,
    asksForJson: true,
    needs: BILLING,
  };
}

/** Actions of the JSON services; their names are titles of documents, on the wire there is only the path. */
function rest(service: Service, name: string, path: string, needs: readonly string[]): Action {
  return { ...READ, id: `${service}:${name}`, service, path, asksForJson: false, needs };
}

/** The actions, with permissions by the managed policies of each service. */
export const ACTIONS = {
  getRegionList: named('vserver', 'getRegionList'),
  getServerInstanceList: named('vserver', 'getServerInstanceList'),
  getBlockStorageInstanceList: named('vserver', 'getBlockStorageInstanceList'),
  getBlockStorageSnapshotInstanceList: named('vserver', 'getBlockStorageSnapshotInstanceList'),
  getPublicIpInstanceList: named('vserver', 'getPublicIpInstanceList'),
  getNatGatewayInstanceList: named('vpc', 'getNatGatewayInstanceList'),
  getLoadBalancerInstanceList: named('vloadbalancer', 'getLoadBalancerInstanceList'),
  getNasVolumeInstanceList: named('vnas', 'getNasVolumeInstanceList'),
  getCloudMysqlInstanceList: named('vmysql', 'getCloudMysqlInstanceList'),
  getAutoScalingGroupList: named('vautoscaling', 'getAutoScalingGroupList'),
  clustersGet: rest('vnks', 'ClustersGet', '{root}/clusters', INFRASTRUCTURE),
  getDemandCostList: billing('cost', 'getDemandCostList'),
  getProductDemandCostList: billing('cost', 'getProductDemandCostList'),
  getContractDemandCostList: billing('cost', 'getContractDemandCostList'),
  getContractSummaryList: billing('cost', 'getContractSummaryList'),
  getContractUsageList: billing('cost', 'getContractUsageList'),
  getDiscountList: billing('discount', 'getDiscountList'),
  getCoinHistoryList: billing('discount', 'getCoinHistoryList'),
  getCreditHistoryList: billing('discount', 'getCreditHistoryList'),
  getSubAccounts: rest('subaccount', 'getSubAccounts', '/api/v1/sub-accounts', SUB_ACCOUNT),
  getAccessKey: rest(
    'subaccount',
    'getAccessKey',
    '/api/v1/sub-accounts/{subAccountId}/access-keys',
    SUB_ACCOUNT,
  ),
  getResourceList: {
    ...rest('resourcemanager', 'GetResourceList', '/api/v1/resources', RESOURCES),
    method: 'POST',
  },
  getOrg: rest('organization', 'getOrg', '/open-api/v1/org', MAIN_KEY),
  listBuckets: rest('objectstorage', 'ListBuckets', '/', INFRASTRUCTURE),
} satisfies Record<string, Action>;
