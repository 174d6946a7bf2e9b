import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, filterBy, pagedKind, pageOf, labels } from './kind.js';

const row = z.object({ containerId: idText, name: maybe(text), status: maybe(text), tags: labels, charge });

/** Native containers. */
export const container = pagedKind({
  type: 'container',
  action: ACTIONS.describeContainers,
  regions: REGIONS,
  page: pageOf('containers', row),
  narrow: (id) => filterBy('containerId', id),
  describe: ({ containerId, name, status, tags, charge: paid }) => [
    { id: containerId, name, state: status, tags, ...paid },
  ],
});
