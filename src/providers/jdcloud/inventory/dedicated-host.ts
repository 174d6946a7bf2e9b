import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, pagedKind, pageOf } from './kind.js';

const row = z.object({ dedicatedHostId: idText, name: maybe(text), charge });

/** Dedicated hosts. */
export const dedicatedHost = pagedKind({
  type: 'dedicated host',
  action: ACTIONS.describeDedicatedHosts,
  regions: REGIONS,
  page: pageOf('dedicatedHosts', row),
  describe: ({ dedicatedHostId, name, charge: paid }) => [{ id: dedicatedHostId, name, ...paid }],
});
