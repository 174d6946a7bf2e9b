import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { charge, pagedKind, pageOf } from './kind.js';

const row = z.object({ natGatewayId: text, natGatewayName: maybe(text), natGatewayCharge: charge });

/** NAT gateways; one that is stopped is still billed. */
export const natGateway = pagedKind({
  action: ACTIONS.describeNatGateways,
  regions: REGIONS,
  page: pageOf('natGateways', row),
  describe: ({ natGatewayId, natGatewayName, natGatewayCharge: paid }) => [
    { id: natGatewayId, type: 'NAT gateway', name: natGatewayName, ...paid },
  ],
});
