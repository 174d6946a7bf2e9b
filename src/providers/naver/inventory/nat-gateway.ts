import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { billedKind } from './kind.js';

/** NAT gateways. */
export const natGateway = billedKind({
  action: ACTIONS.getNatGatewayInstanceList,
  row: z.object({ natGatewayInstanceNo: text, natGatewayName: maybe(text) }),
  describe: ({ natGatewayInstanceNo, natGatewayName }) => ({
    id: natGatewayInstanceNo,
    type: 'NAT gateway',
    name: natGatewayName,
  }),
});
