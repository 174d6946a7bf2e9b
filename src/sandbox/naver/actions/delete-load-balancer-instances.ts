import { flag } from '../parameters.js';
import { releaseAction } from '../mutation.js';
import { getLoadBalancerInstanceList } from './get-load-balancer-instance-list.js';

export const deleteLoadBalancerInstances = releaseAction({
  name: 'deleteLoadBalancerInstances',
  shows: getLoadBalancerInstanceList,
  id: 'loadBalancerInstanceNoList',
  parameters: { returnPublicIpTogether: flag() },
});
