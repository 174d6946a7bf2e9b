import { setRenewal } from './billing/set-renewal.js';
import { deleteAccessKey } from './cam/delete-access-key.js';
import { deleteMessageReceiver } from './cam/delete-message-receiver.js';
import { deleteRole } from './cam/delete-role.js';
import { deleteUser } from './cam/delete-user.js';
import { updateAccessKey } from './cam/update-access-key.js';
import { deleteAccount } from './organization/delete-account.js';
import { deleteOrganization } from './organization/delete-organization.js';
import { deleteOrganizationMembers } from './organization/delete-organization-members.js';
import { deleteOrganizationNodes } from './organization/delete-organization-nodes.js';
import { quitOrganization } from './organization/quit-organization.js';
import { cbsDetachDisks } from './products/cbs-detach-disks.js';
import { cbsTerminateDisks } from './products/cbs-terminate-disks.js';
import { cdbIsolateDbInstance } from './products/cdb-isolate-db-instance.js';
import { cdbModifyInstanceDestroyProtect } from './products/cdb-modify-instance-destroy-protect.js';
import { cdbOfflineIsolatedInstances } from './products/cdb-offline-isolated-instances.js';
import { clbDeleteLoadBalancer } from './products/clb-delete-load-balancer.js';
import { clbModifyLoadBalancerAttributes } from './products/clb-modify-load-balancer-attributes.js';
import { cvmModifyInstancesAttribute } from './products/cvm-modify-instances-attribute.js';
import { cvmTerminateInstances } from './products/cvm-terminate-instances.js';
import { domainSetDomainAutoRenew } from './products/domain-set-domain-auto-renew.js';
import { lighthouseIsolateInstances } from './products/lighthouse-isolate-instances.js';
import { lighthouseTerminateInstances } from './products/lighthouse-terminate-instances.js';
import { redisCleanUpInstance } from './products/redis-clean-up-instance.js';
import { redisDestroyPostpaidInstance } from './products/redis-destroy-postpaid-instance.js';
import { redisDestroyPrepaidInstance } from './products/redis-destroy-prepaid-instance.js';
import { redisModifyInstance } from './products/redis-modify-instance.js';
import { tkeDeleteCluster } from './products/tke-delete-cluster.js';
import { tkeDisableClusterDeletionProtection } from './products/tke-disable-cluster-deletion-protection.js';
import { vpcDisassociateAddress } from './products/vpc-disassociate-address.js';
import { vpcReleaseAddresses } from './products/vpc-release-addresses.js';
import type { Action } from '../action.js';

/** The actions of the cloud API that change something. The deletion of buckets is no such action: cos.ts has it. */
export const MUTATIONS: readonly Action[] = [
  setRenewal,
  deleteAccessKey,
  deleteMessageReceiver,
  deleteRole,
  deleteUser,
  updateAccessKey,
  deleteAccount,
  deleteOrganization,
  deleteOrganizationMembers,
  deleteOrganizationNodes,
  quitOrganization,
  cbsDetachDisks,
  cbsTerminateDisks,
  cdbIsolateDbInstance,
  cdbModifyInstanceDestroyProtect,
  cdbOfflineIsolatedInstances,
  clbDeleteLoadBalancer,
  clbModifyLoadBalancerAttributes,
  cvmModifyInstancesAttribute,
  cvmTerminateInstances,
  domainSetDomainAutoRenew,
  lighthouseIsolateInstances,
  lighthouseTerminateInstances,
  redisCleanUpInstance,
  redisDestroyPostpaidInstance,
  redisDestroyPrepaidInstance,
  redisModifyInstance,
  tkeDeleteCluster,
  tkeDisableClusterDeletionProtection,
  vpcDisassociateAddress,
  vpcReleaseAddresses,
];
