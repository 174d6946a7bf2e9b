import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, pagedKind, pageOf, labels } from './kind.js';

const row = z.object({
  natGatewayId: idText,
  natGatewayName: maybe(text),
  state: z.object({ status: maybe(text) }).nullish(),
  tags: labels,
  natGatewayCharge: charge,
});

/** NAT gateways; one that is stopped is still billed. */
export const natGateway = pagedKind({
  type: 'NAT gateway',
  action: ACTIONS.describeNatGateways,
  regions: REGIONS,
  page: pageOf('natGateways', row),
  describe: ({ natGatewayId, natGatewayName, state, tags, natGatewayCharge: paid }) => [
    {
      id: natGatewayId,
      name: natGatewayName,
      state: state?.status,
      tags,
      ...paid,
    },
  ],
});
