import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { charge, pagedKind, pageOf } from './kind.js';

const row = z.object({ instanceId: text, instanceName: maybe(text), charge });

/** RDS instances of every engine, read-only ones included. */
export const rdsInstance = pagedKind({
  action: ACTIONS.describeRdsInstances,
  regions: REGIONS,
  page: pageOf('dbInstances', row),
  describe: ({ instanceId, instanceName, charge: paid }) => [
    { id: instanceId, type: 'RDS instance', name: instanceName, ...paid, holdsData: true },
  ],
});
