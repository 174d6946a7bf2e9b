import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, numberedKind } from './kind.js';

const balancer = z.object({ LoadBalancerId: text, LoadBalancerName: maybe(text), PayType: maybe(text) });

/** Classic Load Balancer instances. */
export const loadBalancer = numberedKind({
  action: ACTIONS.describeLoadBalancers,
  pageSize: 100,
  page: z
    .object({ LoadBalancers: z.object({ LoadBalancer: z.array(balancer) }), TotalCount: count })
    .transform(({ LoadBalancers, TotalCount }) => ({ rows: LoadBalancers.LoadBalancer, total: TotalCount })),
  describe: ({ LoadBalancerId, LoadBalancerName, PayType }) => ({
    id: LoadBalancerId,
    type: 'CLB instance',
    name: LoadBalancerName,
    ...chargeOf(PayType, undefined),
  }),
});
