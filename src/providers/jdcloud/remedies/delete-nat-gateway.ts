import { ACTIONS } from '../actions.js';
import { natGateway } from '../inventory/nat-gateway.js';
import { releaseRemedy } from './_resource.js';

/** Takes away a NAT gateway that was stopped. */
export const deleteNatGateway = releaseRemedy({
  id: 'delete-nat-gateway',
  kind: natGateway,
  action: ACTIONS.deleteNatGateway,
  part: 'natGatewayId',
  waitSeconds: 600,
  messages: {
    effect: 'Delete the NAT gateway {id}.',
    destroys: 'Its rules; its public IPs stay.',
  },
  draft: ({ id }) => ({ after: [{ remedy: 'stop-nat-gateway', id }] }),
});
