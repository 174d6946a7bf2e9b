import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, filterBy, pagedKind, pageOf, labels, type Holder } from './kind.js';

const address = z.object({
  elasticIpId: idText,
  elasticIpName: maybe(text),
  elasticIpAddress: maybe(text),
  instanceId: maybe(text),
  instanceType: maybe(text),
  bandwidthPackageId: maybe(text),
  tags: labels,
  charge,
});

/** What an address in a bandwidth package is held by; the word is ours. */
export const PACKAGE = 'bandwidth-package';

/** Public addresses. Without the filter those of edge zones are left out. */
export const publicIp = pagedKind({
  type: 'public IP',
  action: ACTIONS.describeElasticIps,
  regions: REGIONS,
  page: pageOf('elasticIps', address),
  queries: [filterBy('ipType', 'all')],
  narrow: (id) => filterBy('elasticIpIds', id, 2),
  describe: (row) => [
    {
      id: row.elasticIpId,
      name: row.elasticIpName ?? row.elasticIpAddress,
      heldBy: holdersOf(row),
      tags: row.tags,
      ...row.charge,
    },
  ],
});

function holdersOf({
  instanceId,
  instanceType,
  bandwidthPackageId,
}: z.output<typeof address>): readonly Holder[] {
  return [
    ...(instanceId === undefined ? [] : [{ type: instanceType, id: instanceId }]),
    ...(bandwidthPackageId === undefined ? [] : [{ type: PACKAGE, id: bandwidthPackageId }]),
  ];
}
