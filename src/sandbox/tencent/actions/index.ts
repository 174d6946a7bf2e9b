import type { Action } from '../action.js';
import { describeAccountBalance } from './billing/describe-account-balance.js';
import { describeBillDetail } from './billing/describe-bill-detail.js';
import { describeBillList } from './billing/describe-bill-list.js';
import { describeBillResourceSummary } from './billing/describe-bill-resource-summary.js';
import { describeBillSummary } from './billing/describe-bill-summary.js';
import { describeDealsByCond } from './billing/describe-deals-by-cond.js';
import { describeOrgMemberAccountBalance } from './billing/describe-org-member-account-balance.js';
import { describeRenewInstances } from './billing/describe-renew-instances.js';
import { describeVoucherInfo } from './billing/describe-voucher-info.js';
import { describeRoleList } from './cam/describe-role-list.js';
import { describeSubAccounts } from './cam/describe-sub-accounts.js';
import { getAccountSummary } from './cam/get-account-summary.js';
import { getUserAppId } from './cam/get-user-app-id.js';
import { listAccessKeys } from './cam/list-access-keys.js';
import { listCollaborators } from './cam/list-collaborators.js';
import { listReceiver } from './cam/list-receiver.js';
import { listUsers } from './cam/list-users.js';
import { MUTATIONS } from './mutations.js';
import { getResources } from './inventory/get-resources.js';
import { listDiscoveredResources } from './inventory/list-discovered-resources.js';
import { searchResources } from './inventory/search-resources.js';
import { checkAccountDelete } from './organization/check-account-delete.js';
import { describeOrganization } from './organization/describe-organization.js';
import { describeOrganizationMembers } from './organization/describe-organization-members.js';
import { describeOrganizationNodes } from './organization/describe-organization-nodes.js';
import { asDescribeAutoScalingGroups } from './products/as-describe-auto-scaling-groups.js';
import { asDescribeAutoScalingInstances } from './products/as-describe-auto-scaling-instances.js';
import { cbsDescribeDisks } from './products/cbs-describe-disks.js';
import { cdbDescribeDbInstances } from './products/cdb-describe-db-instances.js';
import { clbDescribeLoadBalancers } from './products/clb-describe-load-balancers.js';
import { cvmDescribeInstances } from './products/cvm-describe-instances.js';
import { domainDescribeDomainNameList } from './products/domain-describe-domain-name-list.js';
import { lighthouseDescribeInstances } from './products/lighthouse-describe-instances.js';
import { redisDescribeInstances } from './products/redis-describe-instances.js';
import { sslDescribeCertificates } from './products/ssl-describe-certificates.js';
import { tkeDescribeClusters } from './products/tke-describe-clusters.js';
import { vpcDescribeAddresses } from './products/vpc-describe-addresses.js';
import { describeRegions } from './region/describe-regions.js';
import { getCallerIdentity } from './sts/get-caller-identity.js';

/** The actions of the cloud API. The list of buckets is no such action: cos.ts has it. */
export const ACTIONS: readonly Action[] = [
  getCallerIdentity,
  getUserAppId,
  getAccountSummary,
  listUsers,
  listCollaborators,
  listReceiver,
  describeSubAccounts,
  listAccessKeys,
  describeRoleList,
  describeOrganization,
  describeOrganizationMembers,
  describeOrganizationNodes,
  checkAccountDelete,
  describeAccountBalance,
  describeVoucherInfo,
  describeDealsByCond,
  describeRenewInstances,
  describeBillSummary,
  describeBillResourceSummary,
  describeBillDetail,
  describeBillList,
  describeOrgMemberAccountBalance,
  describeRegions,
  searchResources,
  listDiscoveredResources,
  getResources,
  cvmDescribeInstances,
  cbsDescribeDisks,
  vpcDescribeAddresses,
  clbDescribeLoadBalancers,
  cdbDescribeDbInstances,
  redisDescribeInstances,
  lighthouseDescribeInstances,
  tkeDescribeClusters,
  asDescribeAutoScalingGroups,
  asDescribeAutoScalingInstances,
  domainDescribeDomainNameList,
  sslDescribeCertificates,
  ...MUTATIONS,
];
