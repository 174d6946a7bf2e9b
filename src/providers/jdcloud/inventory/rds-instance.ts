import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, filterBy, pagedKind, pageOf, labels } from './kind.js';

const row = z.object({
  instanceId: idText,
  instanceName: maybe(text),
  instanceStatus: maybe(text),
  sourceInstanceId: maybe(text),
  tags: labels,
  charge,
});

/** RDS instances of every engine, read-only ones included. */
export const rdsInstance = pagedKind({
  type: 'RDS instance',
  action: ACTIONS.describeRdsInstances,
  regions: REGIONS,
  page: pageOf('dbInstances', row),
  narrow: (id) => filterBy('instanceId', id),
  describe: ({ instanceId, instanceName, instanceStatus, sourceInstanceId, tags, charge: paid }) => [
    {
      id: instanceId,
      name: instanceName,
      state: instanceStatus,
      copyOf: sourceInstanceId,
      tags,
      ...paid,
      holdsData: true,
    },
  ],
});
