import type { Action } from '../action.js';
import { getCallerIdentity } from './sts/get-caller-identity.js';
import { getAccountSummary } from './ims/get-account-summary.js';
import { getRole } from './ram/get-role.js';
import { listAccessKeys } from './ram/list-access-keys.js';
import { listGroupsForUser } from './ram/list-groups-for-user.js';
import { listPoliciesForUser } from './ram/list-policies-for-user.js';
import { listUsers } from './ram/list-users.js';
import { deleteAccessKey } from './ram/delete-access-key.js';
import { deleteLoginProfile } from './ram/delete-login-profile.js';
import { deleteUser } from './ram/delete-user.js';
import { detachPolicyFromUser } from './ram/detach-policy-from-user.js';
import { getLoginProfile } from './ram/get-login-profile.js';
import { getUserMfaInfo } from './ram/get-user-mfa-info.js';
import { removeUserFromGroup } from './ram/remove-user-from-group.js';
import { unbindMfaDevice } from './ram/unbind-mfa-device.js';
import { updateAccessKey } from './ram/update-access-key.js';
import { describeInstanceBill } from './bss/describe-instance-bill.js';
import { inquiryPriceRefundInstance } from './bss/inquiry-price-refund-instance.js';
import { queryAccountBalance } from './bss/query-account-balance.js';
import { queryAccountTransactions } from './bss/query-account-transactions.js';
import { queryAvailableInstances } from './bss/query-available-instances.js';
import { queryBillOverview } from './bss/query-bill-overview.js';
import { queryBill } from './bss/query-bill.js';
import { queryCashCoupons } from './bss/query-cash-coupons.js';
import { queryEvaluateList } from './bss/query-evaluate-list.js';
import { queryFinancialAccountInfo } from './bss/query-financial-account-info.js';
import { queryOrders } from './bss/query-orders.js';
import { queryPrepaidCards } from './bss/query-prepaid-cards.js';
import { queryRelationList } from './bss/query-relation-list.js';
import { queryResourcePackageInstances } from './bss/query-resource-package-instances.js';
import { querySavingsPlansInstance } from './bss/query-savings-plans-instance.js';
import { cancelOrder } from './bss/cancel-order.js';
import { refundInstance } from './bss/refund-instance.js';
import { relieveAccountRelation } from './bss/relieve-account-relation.js';
import { setRenewal } from './bss/set-renewal.js';
import { getFundAccountAvailableAmount } from './bss2/get-fund-account-available-amount.js';
import { getFundAccountCanWithdrawAmount } from './bss2/get-fund-account-can-withdraw-amount.js';
import { checkAccountDelete } from './rd/check-account-delete.js';
import { getAccountDeletionCheckResult } from './rd/get-account-deletion-check-result.js';
import { getAccountDeletionStatus } from './rd/get-account-deletion-status.js';
import { getPayerForAccount } from './rd/get-payer-for-account.js';
import { getResourceDirectory } from './rd/get-resource-directory.js';
import { listAccounts } from './rd/list-accounts.js';
import { listFoldersForParent } from './rd/list-folders-for-parent.js';
import { setMemberDeletionPermission } from './rd/set-member-deletion-permission.js';
import { deleteAccount } from './rd/delete-account.js';
import { deleteFolder } from './rd/delete-folder.js';
import { destroyResourceDirectory } from './rd/destroy-resource-directory.js';
import { removeCloudAccount } from './rd/remove-cloud-account.js';
import { getResourceCenterServiceStatus } from './rc/get-resource-center-service-status.js';
import { searchResources } from './rc/search-resources.js';
import { queryDomainList } from './domain/query-domain-list.js';
import { describeDisks } from './ecs/describe-disks.js';
import { describeInstances } from './ecs/describe-instances.js';
import { describeRegions } from './ecs/describe-regions.js';
import { describeSnapshots } from './ecs/describe-snapshots.js';
import { deleteDisk } from './ecs/delete-disk.js';
import { deleteInstances } from './ecs/delete-instances.js';
import { deleteSnapshot } from './ecs/delete-snapshot.js';
import { modifyInstanceAttribute } from './ecs/modify-instance-attribute.js';
import { deletionProtection } from './vpc/deletion-protection.js';
import { describeEipAddresses } from './vpc/describe-eip-addresses.js';
import { describeNatGateways } from './vpc/describe-nat-gateways.js';
import { deleteNatGateway } from './vpc/delete-nat-gateway.js';
import { releaseEipAddress } from './vpc/release-eip-address.js';
import { unassociateEipAddress } from './vpc/unassociate-eip-address.js';
import { describeLoadBalancers } from './slb/describe-load-balancers.js';
import { deleteLoadBalancer } from './slb/delete-load-balancer.js';
import { setLoadBalancerDeleteProtection } from './slb/set-load-balancer-delete-protection.js';
import { describeDbInstances } from './rds/describe-db-instances.js';
import { deleteDbInstance } from './rds/delete-db-instance.js';
import { modifyDbInstanceDeletionProtection } from './rds/modify-db-instance-deletion-protection.js';

/** Every action of the RPC services, by service. Object storage has its own way in (oss.ts). */
export const ACTIONS: readonly Action[] = [
  getCallerIdentity,
  getAccountSummary,
  getRole,
  listAccessKeys,
  listGroupsForUser,
  listPoliciesForUser,
  listUsers,
  deleteAccessKey,
  deleteLoginProfile,
  deleteUser,
  detachPolicyFromUser,
  getLoginProfile,
  getUserMfaInfo,
  removeUserFromGroup,
  unbindMfaDevice,
  updateAccessKey,
  describeInstanceBill,
  inquiryPriceRefundInstance,
  queryAccountBalance,
  queryAccountTransactions,
  queryAvailableInstances,
  queryBillOverview,
  queryBill,
  queryCashCoupons,
  queryEvaluateList,
  queryFinancialAccountInfo,
  queryOrders,
  queryPrepaidCards,
  queryRelationList,
  queryResourcePackageInstances,
  querySavingsPlansInstance,
  cancelOrder,
  refundInstance,
  relieveAccountRelation,
  setRenewal,
  getFundAccountAvailableAmount,
  getFundAccountCanWithdrawAmount,
  checkAccountDelete,
  getAccountDeletionCheckResult,
  getAccountDeletionStatus,
  getPayerForAccount,
  getResourceDirectory,
  listAccounts,
  listFoldersForParent,
  setMemberDeletionPermission,
  deleteAccount,
  deleteFolder,
  destroyResourceDirectory,
  removeCloudAccount,
  getResourceCenterServiceStatus,
  searchResources,
  queryDomainList,
  describeDisks,
  describeInstances,
  describeRegions,
  describeSnapshots,
  deleteDisk,
  deleteInstances,
  deleteSnapshot,
  modifyInstanceAttribute,
  deletionProtection,
  describeEipAddresses,
  describeNatGateways,
  deleteNatGateway,
  releaseEipAddress,
  unassociateEipAddress,
  describeLoadBalancers,
  deleteLoadBalancer,
  setLoadBalancerDeleteProtection,
  describeDbInstances,
  deleteDbInstance,
  modifyDbInstanceDeletionProtection,
];
