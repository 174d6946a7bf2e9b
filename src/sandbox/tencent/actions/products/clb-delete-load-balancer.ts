import { flag } from '../../parameters.js';
import { refuse, release } from './release.js';

export const clbDeleteLoadBalancer = release({
  service: 'clb',
  name: 'DeleteLoadBalancer',
  ids: { name: 'LoadBalancerIds', most: 20 },
  more: { ForceDelete: flag() },
  all: ({ balancers }) => balancers,
  absent: 'InvalidParameter.LBIdNotFound',
  way: ({ row }) => (row.isProtected ? refuse('FailedOperation', row.id) : 'end'),
});
