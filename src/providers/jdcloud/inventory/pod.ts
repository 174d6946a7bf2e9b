import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { charge, pagedKind, pageOf } from './kind.js';

const row = z.object({ podId: text, name: maybe(text), charge });

/** Pods. */
export const pod = pagedKind({
  action: ACTIONS.describePods,
  regions: REGIONS,
  page: pageOf('pods', row),
  describe: ({ podId, name, charge: paid }) => [{ id: podId, type: 'pod', name, ...paid }],
});
