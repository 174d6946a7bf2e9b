import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, regionalKind, tags } from './kind.js';
import { nullableList } from '../facts/schemas.js';

const PROTECTED = 'DeleteProtect';

const balancer = z.object({
  LoadBalancerId: text,
  LoadBalancerName: maybe(text),
  ChargeType: maybe(text),
  ExpireTime: maybe(text),
  AttributeFlags: z.array(text).nullish(),
  Tags: tags,
  PrepaidAttributes: z.object({ RenewFlag: maybe(text) }).nullish(),
});

/** Load balancers, current and classic. */
export const loadBalancer = regionalKind({
  type: 'CLB instance',
  action: ACTIONS.describeLoadBalancers,
  ids: 'LoadBalancerIds',
  pageSize: 100,
  page: z
    .object({ LoadBalancerSet: nullableList(balancer), TotalCount: count })
    .transform(({ LoadBalancerSet, TotalCount }) => ({ rows: LoadBalancerSet, total: TotalCount })),
  describe: (row) => ({
    id: row.LoadBalancerId,
    name: row.LoadBalancerName,
    ...chargeOf(
      row.ChargeType?.toUpperCase() === 'PREPAID',
      row.ExpireTime,
      row.PrepaidAttributes?.RenewFlag,
    ),
    isProtected: row.AttributeFlags?.includes(PROTECTED) === true,
    tags: row.Tags,
  }),
});
