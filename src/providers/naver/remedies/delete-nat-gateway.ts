import { MUTATIONS } from '../actions.js';
import { natGateway } from '../inventory/nat-gateway.js';
import { releaseRemedy } from './_held.js';

/** Routes that still lead to it are for the user to remove. */
export const deleteNatGateway = releaseRemedy({
  id: 'delete-nat-gateway',
  kind: natGateway,
  mutation: MUTATIONS.deleteNatGatewayInstance,
  form: (id) => ({ natGatewayInstanceNo: id }),
  waitSeconds: 1200,
  messages: { effect: 'Delete the NAT gateway {id}.' },
});
