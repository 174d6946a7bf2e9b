import * as z from 'zod';
import { flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, filterBy, pagedKind, pageOf, labels } from './kind.js';

const row = z.object({
  loadBalancerId: idText,
  loadBalancerName: maybe(text),
  deleteProtection: maybe(flag),
  tags: labels,
  charge,
});

/** Load balancers. Without a filter only application load balancers are listed. */
export const loadBalancer = pagedKind({
  type: 'load balancer',
  action: ACTIONS.describeLoadBalancers,
  regions: REGIONS,
  page: pageOf('loadBalancers', row),
  queries: ['alb', 'nlb', 'dnlb'].map((type) => filterBy('loadBalancerType', type)),
  narrow: (id) => filterBy('loadBalancerIds', id, 2),
  describe: ({ loadBalancerId, loadBalancerName, deleteProtection, tags, charge: paid }) => [
    {
      id: loadBalancerId,
      name: loadBalancerName,
      protected: deleteProtection,
      tags,
      ...paid,
    },
  ],
});
