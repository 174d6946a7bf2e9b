import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { billedKind } from './kind.js';

/** Load balancers. */
export const loadBalancer = billedKind({
  action: ACTIONS.getLoadBalancerInstanceList,
  row: z.object({ loadBalancerInstanceNo: text, loadBalancerName: maybe(text) }),
  describe: ({ loadBalancerInstanceNo, loadBalancerName }) => ({
    id: loadBalancerInstanceNo,
    type: 'load balancer',
    name: loadBalancerName,
  }),
});
