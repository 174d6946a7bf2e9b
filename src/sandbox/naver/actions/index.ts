import type { QueryAction, RestAction } from '../action.js';
import { clustersGet } from './clusters-get.js';
import { clustersUuidDelete } from './clusters-uuid-delete.js';
import { clustersUuidNodesGet } from './clusters-uuid-nodes-get.js';
import { clustersUuidReturnProtectionPatch } from './clusters-uuid-return-protection-patch.js';
import { deleteAutoScalingGroup } from './delete-auto-scaling-group.js';
import { deleteBlockStorageInstances } from './delete-block-storage-instances.js';
import { deleteBlockStorageSnapshotInstances } from './delete-block-storage-snapshot-instances.js';
import { deleteCloudMysqlInstance } from './delete-cloud-mysql-instance.js';
import { deleteKey } from './delete-key.js';
import { deleteLoadBalancerInstances } from './delete-load-balancer-instances.js';
import { deleteNasVolumeInstances } from './delete-nas-volume-instances.js';
import { deleteNatGatewayInstance } from './delete-nat-gateway-instance.js';
import { deleteNetworkInterface } from './delete-network-interface.js';
import { deleteOrg } from './delete-org.js';
import { deletePublicIpInstance } from './delete-public-ip-instance.js';
import { deleteSubAccount } from './delete-sub-account.js';
import { deleteSubnet } from './delete-subnet.js';
import { deleteVpc } from './delete-vpc.js';
import { detachBlockStorageInstances } from './detach-block-storage-instances.js';
import { detachPolicyFromSubAccount } from './detach-policy-from-sub-account.js';
import { disassociatePublicIpFromServerInstance } from './disassociate-public-ip-from-server-instance.js';
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
import { postAccountLeave } from './post-account-leave.js';
import { setBlockStorageReturnProtection } from './set-block-storage-return-protection.js';
import { setNasVolumeReturnProtection } from './set-nas-volume-return-protection.js';
import { setProtectServerTermination } from './set-protect-server-termination.js';
import { stopServerInstances } from './stop-server-instances.js';
import { suspendKey } from './suspend-key.js';
import { terminateServerInstances } from './terminate-server-instances.js';
import { updateAutoScalingGroup } from './update-auto-scaling-group.js';

/** The actions that read and whose name is in their path. */
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

/** The actions that change something and whose name is in their path. */
export const QUERY_MUTATIONS: readonly QueryAction[] = [
  updateAutoScalingGroup,
  deleteAutoScalingGroup,
  deleteLoadBalancerInstances,
  disassociatePublicIpFromServerInstance,
  deletePublicIpInstance,
  setProtectServerTermination,
  stopServerInstances,
  terminateServerInstances,
  setBlockStorageReturnProtection,
  detachBlockStorageInstances,
  deleteBlockStorageInstances,
  deleteBlockStorageSnapshotInstances,
  deleteCloudMysqlInstance,
  setNasVolumeReturnProtection,
  deleteNasVolumeInstances,
  deleteNatGatewayInstance,
  deleteNetworkInterface,
  deleteSubnet,
  deleteVpc,
];

/** The actions of the JSON services. */
export const REST_ACTIONS: readonly RestAction[] = [
  clustersGet,
  clustersUuidNodesGet,
  getSubAccounts,
  getSubAccount,
  getAccessKey,
  getResourceList,
  getActivityList,
  getOrg,
  getGroupTree,
  getAccountGroup,
  getAccountLeave,
  clustersUuidReturnProtectionPatch,
  clustersUuidDelete,
  suspendKey,
  deleteKey,
  detachPolicyFromSubAccount,
  deleteSubAccount,
  postAccountLeave,
  deleteOrg,
];
