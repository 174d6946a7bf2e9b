import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

/** Load balancers. */
export const loadBalancer = listedKind({
  action: ACTIONS.getLoadBalancerInstanceList,
  narrowing: 'loadBalancerInstanceNoList',
  row: z.object({
    loadBalancerInstanceNo: text,
    loadBalancerName: maybe(text),
    loadBalancerInstanceStatus: maybe(coded),
    loadBalancerInstanceOperation: maybe(coded),
    loadBalancerSubnetList: maybe(z.array(z.object({ publicIpInstanceNo: maybe(text) }))),
  }),
  describe: (row) => ({
    id: row.loadBalancerInstanceNo,
    type: 'load balancer',
    name: row.loadBalancerName,
    ...standingOf(row.loadBalancerInstanceStatus, row.loadBalancerInstanceOperation),
    takes: (row.loadBalancerSubnetList ?? []).flatMap(({ publicIpInstanceNo }) => publicIpInstanceNo ?? []),
  }),
});
