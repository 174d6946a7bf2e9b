import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, filterBy, pagedKind, pageOf, labels } from './kind.js';

const row = z.object({ podId: idText, name: maybe(text), tags: labels, charge });

/** Pods. */
export const pod = pagedKind({
  type: 'pod',
  action: ACTIONS.describePods,
  regions: REGIONS,
  page: pageOf('pods', row),
  narrow: (id) => filterBy('podId', id),
  describe: ({ podId, name, tags, charge: paid }) => [{ id: podId, name, tags, ...paid }],
});
