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
  tags: labels,
  charge,
});

/** MongoDB instances. */
export const mongodbInstance = pagedKind({
  type: 'MongoDB instance',
  action: ACTIONS.describeMongodbInstances,
  regions: REGIONS,
  page: pageOf('dbInstances', row),
  narrow: (id) => filterBy('instanceId', id),
  describe: ({ instanceId, instanceName, instanceStatus, tags, charge: paid }) => [
    {
      id: instanceId,
      name: instanceName,
      state: instanceStatus,
      tags,
      ...paid,
      holdsData: true,
    },
  ],
});
