import { ACTIONS } from '../actions.js';
import { natGateway } from '../inventory/nat-gateway.js';
import { releaseRemedy } from './_resource.js';
import { regionOf } from './_step.js';

/** The action that lifts a gateway's protection is not used here, so that a protected one is left to a person. */
export const deleteNatGateway = releaseRemedy({
  id: 'delete-nat-gateway',
  kind: natGateway,
  action: ACTIONS.deleteNatGateway,
  waitSeconds: 600,
  messages: {
    effect: 'Delete the NAT gateway {id}, with its entries.',
    destroys: 'Its SNAT and DNAT entries; its addresses are unbound.',
  },
  applies: ({ isProtected }) => isProtected !== true,
  parameters: (step) => ({ RegionId: regionOf(step), NatGatewayId: step.subject.id, Force: true }),
});
