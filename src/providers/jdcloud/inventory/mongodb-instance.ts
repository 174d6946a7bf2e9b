import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { charge, pagedKind, pageOf } from './kind.js';

const row = z.object({ instanceId: text, instanceName: maybe(text), charge });

/** MongoDB instances. */
export const mongodbInstance = pagedKind({
  action: ACTIONS.describeMongodbInstances,
  regions: REGIONS,
  page: pageOf('dbInstances', row),
  describe: ({ instanceId, instanceName, charge: paid }) => [
    { id: instanceId, type: 'MongoDB instance', name: instanceName, ...paid, holdsData: true },
  ],
});
