import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, paidBy, regionalKind, tags } from './kind.js';
import { label, nullableList } from '../facts/schemas.js';

/** Classic ones do not say how they are paid: by use. */
const UNSAID = 'POSTPAID_BY_HOUR';
const PAID = { prepaid: ['PREPAID'], postpaid: [UNSAID] };
const PROTECTED = 'DeleteProtect';

const balancer = z.object({
  LoadBalancerId: text,
  LoadBalancerName: label,
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
    ...chargeOf(paidBy(row.ChargeType ?? UNSAID, PAID), row.ExpireTime, row.PrepaidAttributes?.RenewFlag),
    isProtected: row.AttributeFlags?.includes(PROTECTED) === true,
    tags: row.Tags,
  }),
});
