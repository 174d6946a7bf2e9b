import type { QueryAction, RestAction } from '../action.js';
import { clustersGet } from './clusters-get.js';
import { getAccessKey } from './get-access-key.js';
import { getAccountGroup } from './get-account-group.js';
import { getAccountLeave } from './get-account-leave.js';
import { getActivityList } from './get-activity-list.js';
import { getAutoScalingGroupList } from './get-auto-scaling-group-list.js';
import { getBlockStorageInstanceList } from './get-block-storage-instance-list.js';
import { getBlockStorageSnapshotInstanceList } from './get-block-storage-snapshot-instance-list.js';
import { getCloudMysqlInstanceList } from './get-cloud-mysql-instance-list.js';
import { getCoinHistoryList } from './get-coin-history-list.js';
import { getContractDemandCostList } from './get-contract-demand-cost-list.js';
import { getContractSummaryList } from './get-contract-summary-list.js';
import { getContractUsageList } from './get-contract-usage-list.js';
import { getCreditHistoryList } from './get-credit-history-list.js';
import { getDemandCostList } from './get-demand-cost-list.js';
import { getDiscountList } from './get-discount-list.js';
import { getGroupTree } from './get-group-tree.js';
import { getLoadBalancerInstanceList } from './get-load-balancer-instance-list.js';
import { getNasVolumeInstanceList } from './get-nas-volume-instance-list.js';
import { getNatGatewayInstanceList } from './get-nat-gateway-instance-list.js';
import { getNetworkInterfaceList } from './get-network-interface-list.js';
import { getOrg } from './get-org.js';
import { getProductDemandCostList } from './get-product-demand-cost-list.js';
import { getPublicIpInstanceList } from './get-public-ip-instance-list.js';
import { getRegionList } from './get-region-list.js';
import { getResourceList } from './get-resource-list.js';
import { getServerInstanceList } from './get-server-instance-list.js';
import { getSubAccount } from './get-sub-account.js';
import { getSubAccounts } from './get-sub-accounts.js';
import { getSubnetList } from './get-subnet-list.js';
import { getVpcList } from './get-vpc-list.js';

/** The actions whose name is in their path. */
export const QUERY_ACTIONS: readonly QueryAction[] = [
  getRegionList,
  getServerInstanceList,
  getBlockStorageInstanceList,
  getBlockStorageSnapshotInstanceList,
  getPublicIpInstanceList,
  getNetworkInterfaceList,
  getVpcList,
  getSubnetList,
  getNatGatewayInstanceList,
  getLoadBalancerInstanceList,
  getNasVolumeInstanceList,
  getCloudMysqlInstanceList,
  getAutoScalingGroupList,
  getDemandCostList,
  getProductDemandCostList,
  getContractDemandCostList,
  getContractUsageList,
  getContractSummaryList,
  getDiscountList,
  getCoinHistoryList,
  getCreditHistoryList,
];

/** The actions of the JSON services. */
export const REST_ACTIONS: readonly RestAction[] = [
  clustersGet,
  getSubAccounts,
  getSubAccount,
  getAccessKey,
  getResourceList,
  getActivityList,
  getOrg,
  getGroupTree,
  getAccountGroup,
  getAccountLeave,
];
