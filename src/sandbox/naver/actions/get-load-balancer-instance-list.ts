import { regionalAction } from '../action.js';
import { list, text } from '../parameters.js';
import { coded, createDate, IDLE, isSame, isWanted } from '../views/instance.js';

export const getLoadBalancerInstanceList = regionalAction({
  service: 'vloadbalancer',
  name: 'getLoadBalancerInstanceList',
  list: 'loadBalancerInstanceList',
  parameters: { loadBalancerInstanceNoList: list(), loadBalancerTypeCode: text(), vpcNo: text() },
  kind: 'loadBalancers',
  matches: (balancer, { loadBalancerInstanceNoList, loadBalancerTypeCode, vpcNo }) =>
    isWanted(loadBalancerInstanceNoList, balancer) &&
    isSame(loadBalancerTypeCode, 'APPLICATION') &&
    isSame(vpcNo, balancer.parentNo),
  row: (balancer) => ({
    loadBalancerInstanceNo: balancer.no,
    loadBalancerInstanceStatus: coded(balancer.status),
    loadBalancerInstanceOperation: IDLE,
    loadBalancerInstanceStatusName: 'Running',
    loadBalancerDescription: '',
    createDate: createDate(balancer),
    loadBalancerName: balancer.name,
    loadBalancerIpList: [],
    loadBalancerType: coded('APPLICATION'),
    vpcNo: balancer.parentNo ?? '',
    regionCode: balancer.region,
    subnetNoList: [],
    loadBalancerListenerNoList: [],
  }),
});
