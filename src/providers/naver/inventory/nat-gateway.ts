import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

/** NAT gateways. */
export const natGateway = listedKind({
  action: ACTIONS.getNatGatewayInstanceList,
  narrowing: 'natGatewayInstanceNoList',
  row: z.object({
    natGatewayInstanceNo: text,
    natGatewayName: maybe(text),
    natGatewayInstanceStatus: maybe(coded),
    natGatewayInstanceOperation: maybe(coded),
  }),
  describe: (row) => ({
    id: row.natGatewayInstanceNo,
    type: 'NAT gateway',
    name: row.natGatewayName,
    ...standingOf(row.natGatewayInstanceStatus, row.natGatewayInstanceOperation),
  }),
});
