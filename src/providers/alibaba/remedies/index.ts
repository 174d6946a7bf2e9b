import { cancelOrder } from './cancel-order.js';
import { closeResourceDirectory } from './close-resource-directory.js';
import { deleteAccessKey } from './delete-access-key.js';
import { deleteBucket } from './delete-bucket.js';
import { deleteDirectoryFolder } from './delete-directory-folder.js';
import { deleteLoginProfile } from './delete-login-profile.js';
import { deleteNatGateway } from './delete-nat-gateway.js';
import { deleteSnapshot } from './delete-snapshot.js';
import { deleteUser } from './delete-user.js';
import { detachUserPolicy } from './detach-user-policy.js';
import { disableAccessKey } from './disable-access-key.js';
import { disableAutoRenewal } from './disable-auto-renewal.js';
import { endFinanceRelation } from './end-finance-relation.js';
import { leaveUserGroup } from './leave-user-group.js';
import { refundSubscription } from './refund-subscription.js';
import { releaseDisk } from './release-disk.js';
import { releaseEcsInstance } from './release-ecs-instance.js';
import { releaseEip } from './release-eip.js';
import { releaseLoadBalancer } from './release-load-balancer.js';
import { releaseRdsInstance } from './release-rds-instance.js';
import { releaseRdsReplica } from './release-rds-replica.js';
import { removeDirectoryMember } from './remove-directory-member.js';
import { unassociateEip } from './unassociate-eip.js';
import { unbindMfaDevice } from './unbind-mfa-device.js';
import { unprotectEcsInstance } from './unprotect-ecs-instance.js';
import { unprotectEip } from './unprotect-eip.js';
import { unprotectLoadBalancer } from './unprotect-load-balancer.js';
import { unprotectNatGateway } from './unprotect-nat-gateway.js';
import { unprotectRdsInstance } from './unprotect-rds-instance.js';
import type { AlibabaRemedy } from './_remedy.js';

/**
 * Every remedy in the order in which they are done: databases, servers and what they leave behind, the network from
 * the outside in, buckets, and subscriptions after all that bills by use.
 */
export const remedies: readonly AlibabaRemedy[] = [
  disableAutoRenewal,
  cancelOrder,
  endFinanceRelation,
  removeDirectoryMember,
  deleteDirectoryFolder,
  closeResourceDirectory,
  unprotectRdsInstance,
  releaseRdsReplica,
  releaseRdsInstance,
  unprotectEcsInstance,
  releaseEcsInstance,
  releaseDisk,
  deleteSnapshot,
  unprotectLoadBalancer,
  releaseLoadBalancer,
  unprotectNatGateway,
  deleteNatGateway,
  unprotectEip,
  unassociateEip,
  releaseEip,
  deleteBucket,
  refundSubscription,
  disableAccessKey,
  deleteAccessKey,
  detachUserPolicy,
  leaveUserGroup,
  deleteLoginProfile,
  unbindMfaDevice,
  deleteUser,
];
