import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, numberedKind } from './kind.js';

const gateway = z.object({
  NatGatewayId: text,
  Name: maybe(text),
  InstanceChargeType: maybe(text),
  ExpiredTime: maybe(text),
});

/** NAT gateways. */
export const natGateway = numberedKind({
  action: ACTIONS.describeNatGateways,
  pageSize: 50,
  page: z
    .object({ NatGateways: z.object({ NatGateway: z.array(gateway) }), TotalCount: count })
    .transform(({ NatGateways, TotalCount }) => ({ rows: NatGateways.NatGateway, total: TotalCount })),
  describe: ({ NatGatewayId, Name, InstanceChargeType, ExpiredTime }) => ({
    id: NatGatewayId,
    type: 'NAT gateway',
    name: Name,
    ...chargeOf(InstanceChargeType, ExpiredTime),
  }),
});
