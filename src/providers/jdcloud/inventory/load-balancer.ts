import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { charge, pagedKind, pageOf } from './kind.js';

const row = z.object({ loadBalancerId: text, loadBalancerName: maybe(text), charge });

/** Load balancers. Without a filter only application load balancers are listed. */
export const loadBalancer = pagedKind({
  action: ACTIONS.describeLoadBalancers,
  regions: REGIONS,
  page: pageOf('loadBalancers', row),
  queries: ['alb', 'nlb', 'dnlb'].map((type) => ({
    'filters.1.name': 'loadBalancerType',
    'filters.1.values.1': type,
  })),
  describe: ({ loadBalancerId, loadBalancerName, charge: paid }) => [
    { id: loadBalancerId, type: 'load balancer', name: loadBalancerName, ...paid },
  ],
});
