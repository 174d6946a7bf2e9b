import * as z from 'zod';
import { count, flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { tags } from './holding.js';
import { chargeOf, numberedKind } from './kind.js';

const gateway = z.object({
  NatGatewayId: text,
  Name: maybe(text),
  InstanceChargeType: maybe(text),
  ExpiredTime: maybe(text),
  Status: maybe(text),
  DeletionProtection: maybe(flag),
  Tags: tags,
});

/** NAT gateways. */
export const natGateway = numberedKind({
  action: ACTIONS.describeNatGateways,
  type: 'NAT gateway',
  pageSize: 50,
  byId: (id) => ({ NatGatewayId: id }),
  page: z
    .object({ NatGateways: z.object({ NatGateway: z.array(gateway) }), TotalCount: count })
    .transform(({ NatGateways, TotalCount }) => ({ rows: NatGateways.NatGateway, total: TotalCount })),
  describe: (row) => ({
    id: row.NatGatewayId,
    name: row.Name,
    ...chargeOf(row.InstanceChargeType, row.ExpiredTime),
    status: row.Status,
    isProtected: row.DeletionProtection,
    tags: row.Tags,
  }),
});
