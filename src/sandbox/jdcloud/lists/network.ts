import { filterValues, without } from '../filters.js';
import type { Listing } from './list.js';

const LOCAL = { member: 'charge', times: 'local' } as const;

/** Addresses, gateways, load balancers. */
export const NETWORK: readonly Listing[] = [
  {
    kind: 'elasticIp',
    service: 'vpc',
    name: 'describeElasticIps',
    path: 'elasticIps/',
    rows: 'elasticIps',
    id: 'elasticIpId',
    label: 'elasticIpName',
    status: 'status',
    created: 'createdTime',
    charge: LOCAL,
    lastPageRepeats: true,
    filters: { elasticIpIds: 'elasticIpId', elasticIpAddress: 'elasticIpAddress' },
    // Addresses of edge zones stay hidden unless they are asked for.
    select: (addresses, input) => {
      const wanted = filterValues(input, 'ipType') ?? ['standard'];
      const all = wanted.includes('all');
      return [
        addresses.filter(({ details }) => all || wanted.includes(String(details['ipType']))),
        without(input, 'ipType'),
      ];
    },
  },
  {
    kind: 'natGateway',
    service: 'vpc',
    name: 'describeNatGateways',
    path: 'natGateways/',
    rows: 'natGateways',
    id: 'natGatewayId',
    label: 'natGatewayName',
    created: 'createdTime',
    charge: { member: 'natGatewayCharge', times: 'local' },
    lastPageRepeats: true,
  },
  {
    kind: 'bandwidthPackage',
    service: 'vpc',
    name: 'describeBandwidthPackages',
    path: 'bandwidthPackages/',
    rows: 'bandwidthPackages',
    id: 'bandwidthPackageId',
    label: 'bandwidthPackageName',
    status: 'adminStatus',
    created: 'createdTime',
    charge: LOCAL,
    lastPageRepeats: true,
    filters: { bwpIds: 'bandwidthPackageId', name: 'bandwidthPackageName' },
  },
  {
    kind: 'loadBalancer',
    service: 'lb',
    name: 'describeLoadBalancers',
    path: 'loadBalancers/',
    rows: 'loadBalancers',
    id: 'loadBalancerId',
    label: 'loadBalancerName',
    created: 'createdTime',
    charge: LOCAL,
    lastPageRepeats: true,
    filters: { loadBalancerIds: 'loadBalancerId', loadBalancerNames: 'loadBalancerName' },
    select: (balancers, input) => {
      const wanted = filterValues(input, 'loadBalancerType') ?? ['alb'];
      return [
        balancers.filter(({ details }) => wanted.includes(String(details['type']))),
        without(input, 'loadBalancerType'),
      ];
    },
  },
];
