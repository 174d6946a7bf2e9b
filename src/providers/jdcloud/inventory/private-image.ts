import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { pagedKind, pageOf } from './kind.js';

const row = z.object({ imageId: text, name: maybe(text) });

/** Private images. */
export const privateImage = pagedKind({
  action: ACTIONS.describeImages,
  regions: REGIONS,
  charged: false,
  page: pageOf('images', row),
  queries: [{ imageSource: 'private' }],
  describe: ({ imageId, name }) => [
    { id: imageId, type: 'private image', name, charge: 'postpaid', holdsData: true },
  ],
});
