import { deleteApiKey } from './delete-api-key.js';
import { deleteClbInstance } from './delete-clb-instance.js';
import { deleteCollaborator } from './delete-collaborator.js';
import { deleteCosBucket } from './delete-cos-bucket.js';
import { deleteDepartment } from './delete-department.js';
import { deleteMessageRecipient } from './delete-message-recipient.js';
import { deleteOrganization } from './delete-organization.js';
import { deleteRole } from './delete-role.js';
import { deleteSubUser } from './delete-sub-user.js';
import { deleteTkeCluster } from './delete-tke-cluster.js';
import { destroyCloudDisk } from './destroy-cloud-disk.js';
import { destroyCvmInstance } from './destroy-cvm-instance.js';
import { destroyLighthouseInstance } from './destroy-lighthouse-instance.js';
import { destroyMysqlInstance } from './destroy-mysql-instance.js';
import { destroyRedisInstance } from './destroy-redis-instance.js';
import { detachDisk } from './detach-disk.js';
import { disableApiKey } from './disable-api-key.js';
import { disassociateAddress } from './disassociate-address.js';
import { isolateMysqlInstance } from './isolate-mysql-instance.js';
import { isolateMysqlReplica } from './isolate-mysql-replica.js';
import { isolateRedisInstance } from './isolate-redis-instance.js';
import { liftClbProtection } from './lift-clb-protection.js';
import { liftCvmProtection } from './lift-cvm-protection.js';
import { liftMysqlProtection } from './lift-mysql-protection.js';
import { liftRedisProtection } from './lift-redis-protection.js';
import { liftTkeProtection } from './lift-tke-protection.js';
import { quitOrganization } from './quit-organization.js';
import { releaseEip } from './release-eip.js';
import { removeOrganizationMember } from './remove-organization-member.js';
import { returnCloudDisk } from './return-cloud-disk.js';
import { returnCvmInstance } from './return-cvm-instance.js';
import { returnLighthouseInstance } from './return-lighthouse-instance.js';
import { returnMysqlInstance } from './return-mysql-instance.js';
import { returnRedisInstance } from './return-redis-instance.js';
import { switchOffAutoRenewal } from './switch-off-auto-renewal.js';
import { switchOffDomainRenewal } from './switch-off-domain-renewal.js';
import { terminateCloudDisk } from './terminate-cloud-disk.js';
import { terminateCvmInstance } from './terminate-cvm-instance.js';
import type { TencentRemedy } from './_remedy.js';

/**
 * What can be done by API, in the order in which it is done: what spends or makes other things first, then
 * machines and databases with their recycle bins, then what those held; keys before their users.
 */
export const remedies: readonly TencentRemedy[] = [
  switchOffAutoRenewal,
  switchOffDomainRenewal,
  removeOrganizationMember,
  quitOrganization,
  deleteDepartment,
  deleteOrganization,
  deleteRole,
  detachDisk,
  disassociateAddress,
  liftTkeProtection,
  deleteTkeCluster,
  liftClbProtection,
  deleteClbInstance,
  liftCvmProtection,
  returnCvmInstance,
  terminateCvmInstance,
  destroyCvmInstance,
  returnLighthouseInstance,
  destroyLighthouseInstance,
  liftMysqlProtection,
  isolateMysqlReplica,
  isolateMysqlInstance,
  returnMysqlInstance,
  destroyMysqlInstance,
  liftRedisProtection,
  isolateRedisInstance,
  returnRedisInstance,
  destroyRedisInstance,
  returnCloudDisk,
  terminateCloudDisk,
  destroyCloudDisk,
  releaseEip,
  deleteCosBucket,
  deleteMessageRecipient,
  disableApiKey,
  deleteApiKey,
  deleteCollaborator,
  deleteSubUser,
];
