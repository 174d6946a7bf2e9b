import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { charge, pagedKind, pageOf } from './kind.js';

const address = z.object({
  elasticIpId: text,
  elasticIpName: maybe(text),
  elasticIpAddress: maybe(text),
  charge,
});

/** Public addresses. Without the filter those of edge zones are left out. */
export const publicIp = pagedKind({
  action: ACTIONS.describeElasticIps,
  regions: REGIONS,
  page: pageOf('elasticIps', address),
  queries: [{ 'filters.1.name': 'ipType', 'filters.1.values.1': 'all' }],
  describe: ({ elasticIpId, elasticIpName, elasticIpAddress, charge: paid }) => [
    { id: elasticIpId, type: 'public IP', name: elasticIpName ?? elasticIpAddress, ...paid },
  ],
});
