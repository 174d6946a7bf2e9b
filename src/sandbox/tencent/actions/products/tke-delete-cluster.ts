import { oneOf, required, unsupported } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { refuse, release } from './release.js';

/** Deletes a cluster; its nodes are machines of their own and are left alone. */
export const tkeDeleteCluster = release({
  service: 'tke',
  name: 'DeleteCluster',
  ids: { name: 'ClusterId' },
  more: {
    InstanceDeleteMode: required(oneOf('terminate', 'retain')),
    ...unsupported('ResourceDeleteOptions'),
  },
  all: ({ clusters }) => clusters,
  absent: 'FailedOperation.ClusterNotFound',
  way: ({ row, phase, given }) => {
    if (given['InstanceDeleteMode'] === 'terminate') {
      throw new Refusal('UnsupportedOperation', 'The sandbox does not imitate the deletion of nodes.');
    }
    if (row.isProtected) refuse('OperationDenied.ClusterInDeletionProtection', row.id);
    return phase === 'here' ? 'end' : refuse('FailedOperation.ClusterState', row.id);
  },
});
