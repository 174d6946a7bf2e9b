import { ACTIONS } from '../actions.js';
import { natGateway } from '../inventory/nat-gateway.js';
import { isFree, preparingRemedy } from './_resource.js';

const STOPPED = 'STOPPED';

/** Stops a NAT gateway: only then can it be deleted. */
export const stopNatGateway = preparingRemedy(
  {
    id: 'stop-nat-gateway',
    stage: 'release',
    kind: natGateway,
    action: ACTIONS.stopNatGateway,
    part: 'natGatewayId',
    waitSeconds: 300,
    messages: { effect: 'Stop the NAT gateway {id}.' },
    suits: (thing) => thing.state !== STOPPED && isFree(thing),
  },
  (thing) => thing.state === STOPPED,
);
