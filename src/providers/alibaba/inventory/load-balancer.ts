import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { lookUp } from '../../_shared/look-up.js';
import { ACTIONS } from '../actions.js';
import { tags } from './holding.js';
import { chargeOf, numberedKind } from './kind.js';

const PROTECTION: Readonly<Record<string, boolean>> = { on: true, off: false };

const balancer = z.object({
  LoadBalancerId: text,
  LoadBalancerName: maybe(text),
  PayType: maybe(text),
  LoadBalancerStatus: maybe(text),
  DeleteProtection: maybe(text),
  Tags: tags,
});

/** Classic Load Balancer instances. */
export const loadBalancer = numberedKind({
  action: ACTIONS.describeLoadBalancers,
  type: 'CLB instance',
  pageSize: 100,
  byId: (id) => ({ LoadBalancerId: id }),
  page: z
    .object({ LoadBalancers: z.object({ LoadBalancer: z.array(balancer) }), TotalCount: count })
    .transform(({ LoadBalancers, TotalCount }) => ({ rows: LoadBalancers.LoadBalancer, total: TotalCount })),
  describe: (row) => ({
    id: row.LoadBalancerId,
    name: row.LoadBalancerName,
    ...chargeOf(row.PayType, undefined),
    status: row.LoadBalancerStatus,
    isProtected: lookUp(PROTECTION, row.DeleteProtection ?? ''),
    tags: row.Tags,
  }),
});
