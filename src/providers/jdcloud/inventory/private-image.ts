import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { pagedKind, pageOf } from './kind.js';

const OWN = 'private';

const row = z.object({ imageId: idText, name: maybe(text), status: maybe(text), imageSource: maybe(text) });

/** Private images. */
export const privateImage = pagedKind({
  type: 'private image',
  action: ACTIONS.describeImages,
  copyOut: { code: 'copy-image', url: PRODUCT_CONSOLE.url },
  regions: REGIONS,
  charged: false,
  page: pageOf('images', row),
  queries: [{ imageSource: OWN }],
  narrow: (id) => ({ 'ids.1': id }),
  describe: ({ imageId, name, status, imageSource = OWN }) =>
    imageSource === OWN ? [{ id: imageId, name, state: status, charge: 'postpaid', holdsData: true }] : [],
});
