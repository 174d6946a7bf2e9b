import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { pagedKind, pageOf } from './kind.js';

const row = z.object({ imageId: text, name: maybe(text), status: maybe(text) });

/** Private images. */
export const privateImage = pagedKind({
  type: 'private image',
  action: ACTIONS.describeImages,
  regions: REGIONS,
  charged: false,
  page: pageOf('images', row),
  queries: [{ imageSource: 'private' }],
  narrow: (id) => ({ 'ids.1': id }),
  describe: ({ imageId, name, status }) => [
    { id: imageId, name, state: status, charge: 'postpaid', holdsData: true },
  ],
});
