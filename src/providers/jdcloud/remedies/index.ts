import { closeAutoRenewal } from './close-auto-renewal.js';
import { deleteBandwidthPackage } from './delete-bandwidth-package.js';
import { deleteBucket } from './delete-bucket.js';
import { deleteContainer } from './delete-container.js';
import { deleteDisk } from './delete-disk.js';
import { deleteFileSystem } from './delete-file-system.js';
import { deleteKubernetesCluster } from './delete-kubernetes-cluster.js';
import { deleteLoadBalancer } from './delete-load-balancer.js';
import { deleteMongodbInstance } from './delete-mongodb-instance.js';
import { deleteNatGateway } from './delete-nat-gateway.js';
import { deleteOwnerKey } from './delete-owner-key.js';
import { deletePod } from './delete-pod.js';
import { deletePrivateImage } from './delete-private-image.js';
import { deletePublicIp } from './delete-public-ip.js';
import { deleteRdsInstance } from './delete-rds-instance.js';
import { deleteRedisInstance } from './delete-redis-instance.js';
import { deleteRole } from './delete-role.js';
import { deleteSnapshot } from './delete-snapshot.js';
import { deleteSubUser } from './delete-sub-user.js';
import { deleteSubUserKey } from './delete-sub-user-key.js';
import { deleteVirtualMachine } from './delete-virtual-machine.js';
import { disableOwnerKey } from './disable-owner-key.js';
import { disableSubUserKey } from './disable-sub-user-key.js';
import { leaveBandwidthPackage } from './leave-bandwidth-package.js';
import { purgeRedisInstance } from './purge-redis-instance.js';
import { refundResource } from './refund-resource.js';
import { stopNatGateway } from './stop-nat-gateway.js';
import { unbindPublicIp } from './unbind-public-ip.js';
import { unprotectLoadBalancer } from './unprotect-load-balancer.js';
import { deleteCdnDomain } from './delete-cdn-domain.js';
import { deleteDnsZone } from './delete-dns-zone.js';
import { deleteEsInstance } from './delete-es-instance.js';
import { disableKmsKey } from './disable-kms-key.js';
import { releaseDedicatedHost } from './release-dedicated-host.js';
import { scheduleKmsKeyDeletion } from './schedule-kms-key-deletion.js';
import { stopCdnDomain } from './stop-cdn-domain.js';
import type { JdcloudRemedy } from './_remedy.js';

/** Every remedy, in the order in which they are done: what holds others, or would make them anew, goes first. */
export const remedies: readonly JdcloudRemedy[] = [
  closeAutoRenewal,
  unbindPublicIp,
  leaveBandwidthPackage,
  deleteKubernetesCluster,
  unprotectLoadBalancer,
  deleteLoadBalancer,
  stopNatGateway,
  deleteNatGateway,
  deleteVirtualMachine,
  deleteContainer,
  deletePod,
  deleteRdsInstance,
  deleteRedisInstance,
  purgeRedisInstance,
  deleteMongodbInstance,
  deleteEsInstance,
  deleteFileSystem,
  refundResource,
  releaseDedicatedHost,
  stopCdnDomain,
  deleteCdnDomain,
  deleteDnsZone,
  disableKmsKey,
  scheduleKmsKeyDeletion,
  deletePrivateImage,
  deleteSnapshot,
  deleteDisk,
  deletePublicIp,
  deleteBandwidthPackage,
  deleteBucket,
  disableSubUserKey,
  deleteSubUserKey,
  deleteSubUser,
  deleteRole,
  disableOwnerKey,
  deleteOwnerKey,
];
