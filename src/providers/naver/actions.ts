import type { RateLimit } from '../../domain/ports.js';
import type { Service } from './endpoints.js';

/** One API action as the program uses it. */
export interface Action {
  /** `service:Action`, the name in evidence, traces and errors. */
  readonly id: string;
  readonly service: Service;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
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
const SUB_ACCOUNT_CHANGE = ['NCP_SUB_ACCOUNT_MANAGER'];
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

const ONE_SUB_ACCOUNT = '/api/v1/sub-accounts/{subAccountId}';
const KEYS = `${ONE_SUB_ACCOUNT}/access-keys`;

/** The actions that read, with permissions by the managed policies of each service. */
export const ACTIONS = {
  getRegionList: named('vserver', 'getRegionList'),
  getServerInstanceList: named('vserver', 'getServerInstanceList'),
  getBlockStorageInstanceList: named('vserver', 'getBlockStorageInstanceList'),
  getBlockStorageSnapshotInstanceList: named('vserver', 'getBlockStorageSnapshotInstanceList'),
  getPublicIpInstanceList: named('vserver', 'getPublicIpInstanceList'),
  getNetworkInterfaceList: named('vserver', 'getNetworkInterfaceList'),
  getVpcList: named('vpc', 'getVpcList'),
  getSubnetList: named('vpc', 'getSubnetList'),
  getNatGatewayInstanceList: named('vpc', 'getNatGatewayInstanceList'),
  getLoadBalancerInstanceList: named('vloadbalancer', 'getLoadBalancerInstanceList'),
  getNasVolumeInstanceList: named('vnas', 'getNasVolumeInstanceList'),
  getCloudMysqlInstanceList: named('vmysql', 'getCloudMysqlInstanceList'),
  getAutoScalingGroupList: named('vautoscaling', 'getAutoScalingGroupList'),
  clustersGet: rest('vnks', 'ClustersGet', '{root}/clusters', INFRASTRUCTURE),
  clustersUuidNodesGet: rest('vnks', 'ClustersUuidNodesGet', '{root}/clusters/{uuid}/nodes', INFRASTRUCTURE),
  getDemandCostList: billing('cost', 'getDemandCostList'),
  getProductDemandCostList: billing('cost', 'getProductDemandCostList'),
  getContractDemandCostList: billing('cost', 'getContractDemandCostList'),
  getContractSummaryList: billing('cost', 'getContractSummaryList'),
  getContractUsageList: billing('cost', 'getContractUsageList'),
  getDiscountList: billing('discount', 'getDiscountList'),
  getCoinHistoryList: billing('discount', 'getCoinHistoryList'),
  getCreditHistoryList: billing('discount', 'getCreditHistoryList'),
  getSubAccounts: rest('subaccount', 'getSubAccounts', '/api/v1/sub-accounts', SUB_ACCOUNT),
  getSubAccount: rest('subaccount', 'getSubAccount', ONE_SUB_ACCOUNT, SUB_ACCOUNT),
  getAccessKey: rest('subaccount', 'getAccessKey', KEYS, SUB_ACCOUNT),
  getResourceList: {
    ...rest('resourcemanager', 'GetResourceList', '/api/v1/resources', RESOURCES),
    method: 'POST',
  },
  getOrg: rest('organization', 'getOrg', '/open-api/v1/org', MAIN_KEY),
  getGroupTree: rest('organization', 'getGroupTree', '/open-api/v1/group/tree', MAIN_KEY),
  getAccountLeave: rest('organization', 'getAccountLeave', '/open-api/v1/account/leave', MAIN_KEY),
  listBuckets: rest('objectstorage', 'ListBuckets', '/', INFRASTRUCTURE),
  listObjects: rest('objectstorage', 'ListObjects', '/{bucket}', INFRASTRUCTURE),
  listObjectVersions: rest('objectstorage', 'ListObjectVersions', '/{bucket}', INFRASTRUCTURE),
} satisfies Record<string, Action>;

/** An action of the query style that changes something; its parameters go as a form, as the official SDK sends them. */
function change(service: Service, name: string): Action {
  return { ...named(service, name), method: 'POST', effect: 'mutate' };
}

function restChange(
  service: Service,
  name: string,
  { method, path, needs = INFRASTRUCTURE }: Pick<Action, 'method' | 'path'> & Partial<Pick<Action, 'needs'>>,
): Action {
  return { ...rest(service, name, path, needs), method, effect: 'mutate' };
}

/** The actions that change something. None is sent a second time unless the provider said that it did nothing. */
export const MUTATIONS = {
  updateAutoScalingGroup: change('vautoscaling', 'updateAutoScalingGroup'),
  deleteAutoScalingGroup: change('vautoscaling', 'deleteAutoScalingGroup'),
  clustersUuidReturnProtectionPatch: restChange('vnks', 'ClustersUuidReturnProtectionPatch', {
    method: 'PATCH',
    path: '{root}/clusters/{uuid}/return-protection',
  }),
  clustersUuidDelete: restChange('vnks', 'ClustersUuidDelete', {
    method: 'DELETE',
    path: '{root}/clusters/{uuid}',
  }),
  deleteLoadBalancerInstances: change('vloadbalancer', 'deleteLoadBalancerInstances'),
  disassociatePublicIpFromServerInstance: change('vserver', 'disassociatePublicIpFromServerInstance'),
  deletePublicIpInstance: change('vserver', 'deletePublicIpInstance'),
  setProtectServerTermination: change('vserver', 'setProtectServerTermination'),
  stopServerInstances: change('vserver', 'stopServerInstances'),
  terminateServerInstances: change('vserver', 'terminateServerInstances'),
  setBlockStorageReturnProtection: change('vserver', 'setBlockStorageReturnProtection'),
  detachBlockStorageInstances: change('vserver', 'detachBlockStorageInstances'),
  deleteBlockStorageInstances: change('vserver', 'deleteBlockStorageInstances'),
  deleteBlockStorageSnapshotInstances: change('vserver', 'deleteBlockStorageSnapshotInstances'),
  deleteCloudMysqlInstance: change('vmysql', 'deleteCloudMysqlInstance'),
  setNasVolumeReturnProtection: change('vnas', 'setNasVolumeReturnProtection'),
  deleteNasVolumeInstances: change('vnas', 'deleteNasVolumeInstances'),
  deleteNatGatewayInstance: change('vpc', 'deleteNatGatewayInstance'),
  deleteNetworkInterface: change('vserver', 'deleteNetworkInterface'),
  deleteSubnet: change('vpc', 'deleteSubnet'),
  deleteVpc: change('vpc', 'deleteVpc'),
  deleteBucket: restChange('objectstorage', 'DeleteBucket', { method: 'DELETE', path: '/{bucket}' }),
  suspendKey: restChange('subaccount', 'suspendKey', {
    method: 'PUT',
    path: KEYS,
    needs: SUB_ACCOUNT_CHANGE,
  }),
  deleteKey: restChange('subaccount', 'deleteKey', {
    method: 'DELETE',
    path: KEYS,
    needs: SUB_ACCOUNT_CHANGE,
  }),
  detachPolicyFromSubAccount: restChange('subaccount', 'detachPolicyFromSubAccount', {
    method: 'DELETE',
    path: `${ONE_SUB_ACCOUNT}/policies`,
    needs: SUB_ACCOUNT_CHANGE,
  }),
  deleteSubAccount: restChange('subaccount', 'deleteSubAccount', {
    method: 'DELETE',
    path: ONE_SUB_ACCOUNT,
    needs: SUB_ACCOUNT_CHANGE,
  }),
  postAccountLeave: restChange('organization', 'postAccountLeave', {
    method: 'POST',
    path: '/open-api/v1/account/leave',
    needs: MAIN_KEY,
  }),
  deleteOrg: restChange('organization', 'deleteOrg', {
    method: 'DELETE',
    path: '/open-api/v1/org/{organizationNo}',
    needs: MAIN_KEY,
  }),
} satisfies Record<string, Action>;
