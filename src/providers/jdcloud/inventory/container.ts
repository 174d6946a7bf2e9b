import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { charge, pagedKind, pageOf } from './kind.js';

const row = z.object({ containerId: text, name: maybe(text), charge });

/** Native containers. */
export const container = pagedKind({
  action: ACTIONS.describeContainers,
  regions: REGIONS,
  page: pageOf('containers', row),
  describe: ({ containerId, name, charge: paid }) => [{ id: containerId, type: 'container', name, ...paid }],
});
