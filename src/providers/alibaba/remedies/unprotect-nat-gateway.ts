import { natGateway } from '../inventory/nat-gateway.js';
import { unprotectInNetwork } from './_unprotect-network.js';

export const unprotectNatGateway = unprotectInNetwork({
  id: 'unprotect-nat-gateway',
  kind: natGateway,
  type: 'NATGW',
  effect: 'Switch off the deletion protection of the NAT gateway {id}.',
});
