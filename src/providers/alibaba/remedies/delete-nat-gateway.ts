import { ACTIONS } from '../actions.js';
import { natGateway } from '../inventory/nat-gateway.js';
import { afterUnprotecting, releaseRemedy } from './_resource.js';
import { regionOf } from './_step.js';

export const deleteNatGateway = releaseRemedy({
  id: 'delete-nat-gateway',
  kind: natGateway,
  action: ACTIONS.deleteNatGateway,
  waitSeconds: 600,
  messages: {
    effect: 'Delete the NAT gateway {id}, with its entries.',
    destroys: 'Its SNAT and DNAT entries; its addresses are unbound.',
  },
  applies: () => true,
  detail: (holding) => ({ after: afterUnprotecting('unprotect-nat-gateway', holding) }),
  parameters: (step) => ({ RegionId: regionOf(step), NatGatewayId: step.subject.id, Force: true }),
});
