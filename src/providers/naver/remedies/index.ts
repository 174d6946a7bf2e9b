import { acceptMemberLeave } from './accept-member-leave.js';
import { deleteAccessKey } from './delete-access-key.js';
import { deleteAutoScalingGroup } from './delete-auto-scaling-group.js';
import { deleteBlockStorage } from './delete-block-storage.js';
import { deleteBucket } from './delete-bucket.js';
import { deleteCluster } from './delete-cluster.js';
import { deleteLoadBalancer } from './delete-load-balancer.js';
import { deleteMysqlInstance } from './delete-mysql-instance.js';
import { deleteNasVolume } from './delete-nas-volume.js';
import { deleteNatGateway } from './delete-nat-gateway.js';
import { deleteNetworkInterface } from './delete-network-interface.js';
import { deleteOrganization } from './delete-organization.js';
import { deletePublicIp } from './delete-public-ip.js';
import { deleteSnapshot } from './delete-snapshot.js';
import { deleteSubAccount } from './delete-sub-account.js';
import { deleteSubnet } from './delete-subnet.js';
import { deleteVpc } from './delete-vpc.js';
import { detachBlockStorage } from './detach-block-storage.js';
import { detachPolicies } from './detach-policies.js';
import { disassociatePublicIp } from './disassociate-public-ip.js';
import { emptyAutoScalingGroup } from './empty-auto-scaling-group.js';
import { liftClusterProtection } from './lift-cluster-protection.js';
import { liftNasProtection } from './lift-nas-protection.js';
import { liftServerProtection } from './lift-server-protection.js';
import { liftStorageProtection } from './lift-storage-protection.js';
import type { NaverRemedy } from './_step.js';
import { stopServer } from './stop-server.js';
import { suspendAccessKey } from './suspend-access-key.js';
import { terminateServer } from './terminate-server.js';

/**
 * In the order in which they are done: what makes or runs servers, servers, what they leave behind, networks, and
 * those who may act last.
 */
export const remedies: readonly NaverRemedy[] = [
  acceptMemberLeave,
  deleteOrganization,
  emptyAutoScalingGroup,
  deleteAutoScalingGroup,
  liftClusterProtection,
  deleteCluster,
  deleteLoadBalancer,
  disassociatePublicIp,
  liftServerProtection,
  liftStorageProtection,
  stopServer,
  detachBlockStorage,
  terminateServer,
  deleteBlockStorage,
  deleteSnapshot,
  deletePublicIp,
  deleteMysqlInstance,
  liftNasProtection,
  deleteNasVolume,
  deleteNatGateway,
  deleteNetworkInterface,
  deleteSubnet,
  deleteVpc,
  deleteBucket,
  suspendAccessKey,
  detachPolicies,
  deleteAccessKey,
  deleteSubAccount,
];
