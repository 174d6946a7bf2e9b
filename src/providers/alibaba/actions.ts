import type { RateLimit } from '../../domain/ports.js';
import type { Service } from './endpoints.js';

/** One API action as the program uses it. */
export interface Action {
  /** `service:Action`, the name in evidence, traces and errors. */
  readonly id: string;
  readonly service: Service;
  readonly name: string;
  readonly effect: 'read' | 'mutate';
  readonly rate: RateLimit;
  /** RAM permissions, any one of which suffices. Spelt as the provider spells them. */
  readonly needs: readonly string[];
}

const perSecond = (limit: number): RateLimit => ({ limit, intervalMs: 1_000 });
const perMinute = (limit: number): RateLimit => ({ limit, intervalMs: 60_000 });

/** Where no figure is published; see docs/unverified/alibaba.md. */
const UNPUBLISHED = perSecond(5);

function action(service: Service, name: string, needs: readonly string[], rate = UNPUBLISHED): Action {
  return { id: `${service}:${name}`, service, name, effect: 'read', rate, needs };
}

/** An action that changes something, so that it is never repeated after an unknown outcome. */
function change(service: Service, name: string, needs: readonly string[], rate = UNPUBLISHED): Action {
  return { ...action(service, name, needs, rate), effect: 'mutate' };
}

/**
 * The actions, with rates from the page "BssOpenApi quota" (User Center documentation) and
 * permissions from the RAM authorization tables of each product.
 */
export const ACTIONS = {
  getCallerIdentity: action('sts', 'GetCallerIdentity', []),
  listUsers: action('ram', 'ListUsers', ['ram:ListUsers']),
  getRole: action('ram', 'GetRole', ['ram:GetRole']),
  listAccessKeys: action('ram', 'ListAccessKeys', ['ram:ListAccessKeys']),
  listPoliciesForUser: action('ram', 'ListPoliciesForUser', ['ram:ListPoliciesForUser']),
  listGroupsForUser: action('ram', 'ListGroupsForUser', ['ram:ListGroupsForUser']),
  getLoginProfile: action('ram', 'GetLoginProfile', ['ram:GetLoginProfile']),
  getUserMFAInfo: action('ram', 'GetUserMFAInfo', ['ram:GetUserMFAInfo']),
  updateAccessKey: change('ram', 'UpdateAccessKey', ['ram:UpdateAccessKey']),
  deleteAccessKey: change('ram', 'DeleteAccessKey', ['ram:DeleteAccessKey']),
  detachPolicyFromUser: change('ram', 'DetachPolicyFromUser', ['ram:DetachPolicyFromUser']),
  removeUserFromGroup: change('ram', 'RemoveUserFromGroup', ['ram:RemoveUserFromGroup']),
  deleteLoginProfile: change('ram', 'DeleteLoginProfile', ['ram:DeleteLoginProfile']),
  unbindMFADevice: change('ram', 'UnbindMFADevice', ['ram:UnbindMFADevice']),
  deleteUser: change('ram', 'DeleteUser', ['ram:DeleteUser']),
  queryAccountBalance: action(
    'bss',
    'QueryAccountBalance',
    ['bssapi:QueryAccountBalance', 'bss:DescribeAcccount'],
    perSecond(10),
  ),
  queryBill: action('bss', 'QueryBill', ['bssapi:QueryBill']),
  describeInstanceBill: action(
    'bss',
    'DescribeInstanceBill',
    ['bssapi:DescribeInstanceBill'],
    perMinute(600),
  ),
  queryBillOverview: action('bss', 'QueryBillOverview', ['bssapi:QueryBillOverview']),
  queryOrders: action('bss', 'QueryOrders', ['bssapi:QueryOrders', 'bss:DescribeOrderList'], perSecond(10)),
  cancelOrder: change('bss', 'CancelOrder', ['bssapi:CancelOrder'], perSecond(4)),
  queryAvailableInstances: action('bss', 'QueryAvailableInstances', [
    'bssapi:QueryAvailableInstances',
    'bss:DescribeInstances',
  ]),
  setRenewal: change(
    'bss',
    'SetRenewal',
    ['bssapi:SetRenewal', 'bss:ModifyPrepaidInstanceAutoRenew'],
    perSecond(30),
  ),
  inquiryPriceRefundInstance: action(
    'bss',
    'InquiryPriceRefundInstance',
    ['bssapi:InquiryPriceRefundInstance'],
    perSecond(20),
  ),
  refundInstance: change('bss', 'RefundInstance', ['bssapi:RefundInstance'], perSecond(20)),
  queryResourcePackageInstances: action(
    'bss',
    'QueryResourcePackageInstances',
    ['bssapi:QueryResourcePackageInstances'],
    perMinute(100),
  ),
  querySavingsPlansInstance: action(
    'bss',
    'QuerySavingsPlansInstance',
    ['bssapi:QuerySavingsPlansInstance'],
    perSecond(20),
  ),
  queryCashCoupons: action(
    'bss',
    'QueryCashCoupons',
    ['bssapi:QueryCashCoupons', 'bss:DescribeCoupons'],
    perSecond(10),
  ),
  queryPrepaidCards: action(
    'bss',
    'QueryPrepaidCards',
    ['bssapi:QueryPrepaidCards', 'bss:DescrbePrepaidCards'],
    perSecond(10),
  ),
  queryAccountTransactions: action(
    'bss',
    'QueryAccountTransactions',
    ['bssapi:QueryAccountTransactions'],
    perMinute(600),
  ),
  queryEvaluateList: action('bss', 'QueryEvaluateList', ['bssapi:QueryEvaluateList']),
  queryFinancialAccountInfo: action('bss', 'QueryFinancialAccountInfo', ['bssapi:QueryFinancialAccountInfo']),
  queryRelationList: action('bss', 'QueryRelationList', ['bssapi:QueryRelationList']),
  relieveAccountRelation: change('bss', 'RelieveAccountRelation', ['bssapi:RelieveAccountRelation']),
  getFundAccountAvailableAmount: action('bss2', 'GetFundAccountAvailableAmount', [
    'bssapi:GetFundAccountAvailableAmount',
  ]),
  getFundAccountCanWithdrawAmount: action('bss2', 'GetFundAccountCanWithdrawAmount', [
    'bssapi:GetFundAccountCanWithdrawAmount',
  ]),
  getResourceDirectory: action('rd', 'GetResourceDirectory', ['resourcemanager:GetResourceDirectory']),
  listAccounts: action('rd', 'ListAccounts', ['resourcemanager:ListAccounts']),
  listFoldersForParent: action('rd', 'ListFoldersForParent', ['resourcemanager:ListFoldersForParent']),
  removeCloudAccount: change('rd', 'RemoveCloudAccount', ['resourcemanager:RemoveCloudAccount']),
  deleteFolder: change('rd', 'DeleteFolder', ['resourcemanager:DeleteFolder']),
  destroyResourceDirectory: change('rd', 'DestroyResourceDirectory', [
    'resourcemanager:DestroyResourceDirectory',
  ]),
  checkAccountDelete: change('rd', 'CheckAccountDelete', ['resourcemanager:CheckAccountDelete']),
  getAccountDeletionCheckResult: action('rd', 'GetAccountDeletionCheckResult', [
    'resourcemanager:GetAccountDeletionCheckResult',
  ]),
  setMemberDeletionPermission: change('rd', 'SetMemberDeletionPermission', [
    'resourcemanager:SetMemberDeletionPermission',
  ]),
  deleteAccount: change('rd', 'DeleteAccount', ['resourcemanager:DeleteAccount']),
  getAccountDeletionStatus: action('rd', 'GetAccountDeletionStatus', [
    'resourcemanager:GetAccountDeletionStatus',
  ]),
  getResourceCenterServiceStatus: action('rc', 'GetResourceCenterServiceStatus', [
    'resourcecenter:GetResourceCenterServiceStatus',
  ]),
  searchResources: action('rc', 'SearchResources', ['resourcecenter:SearchResources']),
  queryDomainList: action('domain', 'QueryDomainList', ['domain:QueryDomainList']),
  describeRegions: action('ecs', 'DescribeRegions', ['ecs:DescribeRegions']),
  describeInstances: action('ecs', 'DescribeInstances', ['ecs:DescribeInstances']),
  modifyInstanceAttribute: change('ecs', 'ModifyInstanceAttribute', ['ecs:ModifyInstanceAttribute']),
  deleteInstances: change('ecs', 'DeleteInstances', ['ecs:DeleteInstances', 'ecs:DeleteInstance']),
  describeDisks: action('ecs', 'DescribeDisks', ['ecs:DescribeDisks']),
  deleteDisk: change('ecs', 'DeleteDisk', ['ecs:DeleteDisk']),
  describeSnapshots: action('ecs', 'DescribeSnapshots', ['ecs:DescribeSnapshots']),
  deleteSnapshot: change('ecs', 'DeleteSnapshot', ['ecs:DeleteSnapshot']),
  describeEipAddresses: action('vpc', 'DescribeEipAddresses', ['vpc:DescribeEipAddresses']),
  unassociateEipAddress: change('vpc', 'UnassociateEipAddress', ['vpc:UnassociateEipAddress']),
  releaseEipAddress: change('vpc', 'ReleaseEipAddress', ['vpc:ReleaseEipAddress']),
  deletionProtection: change('vpc', 'DeletionProtection', ['vpc:DeletionProtection']),
  describeNatGateways: action('vpc', 'DescribeNatGateways', ['vpc:DescribeNatGateways']),
  deleteNatGateway: change('vpc', 'DeleteNatGateway', ['vpc:DeleteNatGateway']),
  describeLoadBalancers: action('slb', 'DescribeLoadBalancers', ['slb:DescribeLoadBalancers']),
  setLoadBalancerDeleteProtection: change('slb', 'SetLoadBalancerDeleteProtection', [
    'slb:SetLoadBalancerDeleteProtection',
  ]),
  deleteLoadBalancer: change('slb', 'DeleteLoadBalancer', ['slb:DeleteLoadBalancer']),
  describeDBInstances: action('rds', 'DescribeDBInstances', ['rds:DescribeDBInstances']),
  modifyDBInstanceDeletionProtection: change('rds', 'ModifyDBInstanceDeletionProtection', [
    'rds:ModifyDBInstanceDeletionProtection',
  ]),
  deleteDBInstance: change('rds', 'DeleteDBInstance', ['rds:DeleteDBInstance']),
  listBuckets: action('oss', 'ListBuckets', ['oss:ListBuckets']),
  getBucketStat: action('oss', 'GetBucketStat', ['oss:GetBucketStat']),
  deleteBucket: change('oss', 'DeleteBucket', ['oss:DeleteBucket']),
} satisfies Record<string, Action>;
