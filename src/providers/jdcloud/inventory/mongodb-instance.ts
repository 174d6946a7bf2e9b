import * as z from 'zod';
import { maybe, room, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, filterBy, pagedKind, pageOf, labels } from './kind.js';

const row = z.object({
  instanceId: idText,
  instanceName: maybe(text),
  instanceStatus: maybe(text),
  instanceStorageGB: room(),
  tags: labels,
  charge,
});

/** MongoDB instances. */
export const mongodbInstance = pagedKind({
  type: 'MongoDB instance',
  action: ACTIONS.describeMongodbInstances,
  copyOut: { code: 'copy-database', tool: 'mongodump', url: PRODUCT_CONSOLE.url },
  regions: REGIONS,
  page: pageOf('dbInstances', row),
  narrow: (id) => filterBy('instanceId', id),
  describe: ({ instanceId, instanceName, instanceStatus, instanceStorageGB, tags, charge: paid }) => [
    {
      id: instanceId,
      name: instanceName,
      state: instanceStatus,
      tags,
      ...paid,
      holdsData: true,
      gigabytes: instanceStorageGB,
    },
  ],
});
