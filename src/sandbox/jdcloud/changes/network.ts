import { addMonths, localMonth } from '../../engine/calendar.js';
import { BILL_ZONE } from '../entities/billing.js';
import { replace } from '../holdings.js';
import { boolean, texts, type Action, type Input } from '../input.js';
import { refuseArgument, refuseMissing, refuseState } from '../refusal.js';
import { findThing, type Release } from './release.js';

const AT = '/v1/regions/{regionId}';
const STOPPED = { status: 'STOPPED', adminStatus: 'DOWN' };

/** Addresses, gateways, load balancers. */
export const NETWORK_RELEASES: readonly Release[] = [
  {
    kind: 'elasticIp',
    service: 'vpc',
    name: 'deleteElasticIp',
    path: 'elasticIps/{elasticIpId}',
    obstacle: ({ details }) => {
      if (details['instanceId'] !== undefined) return refuseState('the elastic ip is associated');
      if (details['bandwidthPackageId'] !== undefined) return refuseState('the elastic ip is in a package');
      return undefined;
    },
  },
  {
    kind: 'natGateway',
    service: 'vpc',
    name: 'deleteNatGateway',
    path: 'natGateways/{natGatewayId}',
    query: ['deleteElasticIp'],
    obstacle: ({ details }) =>
      details['state'] === undefined || JSON.stringify(details['state']) === JSON.stringify(STOPPED)
        ? undefined
        : refuseState('stop the gateway first'),
  },
  {
    kind: 'bandwidthPackage',
    service: 'vpc',
    name: 'deleteBandwidthPackage',
    path: 'bandwidthPackages/{bandwidthPackageId}',
    obstacle: ({ details, charge, createdAt }, { now }) => {
      if (Number(details['ipCount']) > 0) return refuseState('the package is not empty');
      const from = addMonths(localMonth(createdAt, BILL_ZONE), 2);
      return charge?.mode === 'postpaid_by_usage' && from > localMonth(now, BILL_ZONE)
        ? refuseState('not in use for a whole month')
        : undefined;
    },
  },
  {
    kind: 'loadBalancer',
    service: 'lb',
    name: 'deleteLoadBalancer',
    path: 'loadBalancers/{loadBalancerId}',
    query: ['deleteElasticIp'],
    obstacle: ({ details }) =>
      details['deleteProtection'] === true ? refuseState('deleteProtection is on') : undefined,
  },
];

/** What makes those releases possible; it is done at once. */
export const NETWORK_CHANGES: readonly Action[] = [
  {
    service: 'vm',
    name: 'disassociateElasticIp',
    method: 'POST',
    path: `${AT}/instances/{instanceId}:disassociateElasticIp`,
    body: ['elasticIpId'],
    run: (input) => {
      const { instanceId } = input.path;
      const [elasticIpId = ''] = texts([input.body['elasticIpId']], 'elasticIpId');
      leave(input, elasticIpId, { member: 'instanceId', holder: instanceId ?? '' });
    },
  },
  {
    service: 'vpc',
    name: 'removeBandwidthPackageIP',
    method: 'POST',
    path: `${AT}/bandwidthPackages/{bandwidthPackageId}:removeBandwidthPackageIP`,
    body: ['bandwidthPackageIPSpecs'],
    run: (input) => {
      findThing(input, 'bandwidthPackage', 'bandwidthPackageId');
      const { bandwidthPackageIPSpecs: specs } = input.body;
      if (!Array.isArray(specs)) throw refuseArgument('bandwidthPackageIPSpecs is required');
      const ids = (specs as { publicIpId?: unknown }[]).map(({ publicIpId }) => publicIpId);
      const holder = input.path['bandwidthPackageId'] ?? '';
      for (const id of texts(ids, 'publicIpId')) leave(input, id, { member: 'bandwidthPackageId', holder });
    },
  },
  {
    service: 'lb',
    name: 'updateLoadBalancer',
    method: 'PATCH',
    path: `${AT}/loadBalancers/{loadBalancerId}`,
    body: [
      'loadBalancerName',
      'action',
      'description',
      'domainEnable',
      'deleteProtection',
      'privateIpAddress',
    ],
    run: (input) => {
      const balancer = findThing(input, 'loadBalancer', 'loadBalancerId');
      const deleteProtection = boolean(input.body['deleteProtection'], 'deleteProtection');
      replace(input.state, 'loadBalancer', {
        ...balancer,
        details: { ...balancer.details, ...(deleteProtection === undefined ? {} : { deleteProtection }) },
      });
    },
  },
  {
    service: 'vpc',
    name: 'stopNatGateway',
    method: 'POST',
    path: `${AT}/natGateways/{natGatewayId}:stopNatGateway`,
    run: (input) => {
      const gateway = findThing(input, 'natGateway', 'natGatewayId');
      replace(input.state, 'natGateway', { ...gateway, details: { ...gateway.details, state: STOPPED } });
    },
  },
];

/** Takes an address from what holds it. @throws Refusal when it is not held by that. */
function leave(
  input: Input,
  id: string,
  { member, holder }: { readonly member: string; readonly holder: string },
): void {
  const address = findThing({ ...input, path: { ...input.path, id } }, 'elasticIp', 'id');
  const { [member]: held, ...details } = address.details;
  if (held !== holder) throw refuseMissing(`${id} in ${holder}`);
  replace(input.state, 'elasticIp', { ...address, details });
}
