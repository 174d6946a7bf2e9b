import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, pagedKind, pageOf } from './kind.js';

const row = z.object({ instanceId: idText, instanceName: maybe(text), instanceStatus: maybe(text), charge });

/** Elasticsearch instances. */
export const esInstance = pagedKind({
  type: 'Elasticsearch instance',
  action: ACTIONS.describeEsInstances,
  copyOut: { code: 'copy-search', url: PRODUCT_CONSOLE.url },
  regions: REGIONS,
  page: pageOf('instances', row),
  describe: ({ instanceId, instanceName, instanceStatus, charge: paid }) => [
    { id: instanceId, name: instanceName, state: instanceStatus, ...paid, holdsData: true },
  ],
});
