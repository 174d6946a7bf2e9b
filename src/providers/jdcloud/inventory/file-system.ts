import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { filterBy, pagedKind, pageOf, labels } from './kind.js';

const row = z.object({ fileSystemId: idText, name: maybe(text), status: maybe(text), tags: labels });

/** Cloud file systems. */
export const fileSystem = pagedKind({
  type: 'file system',
  action: ACTIONS.describeFileSystems,
  copyOut: { code: 'copy-files', url: PRODUCT_CONSOLE.url },
  regions: REGIONS,
  charged: false,
  page: pageOf('fileSystems', row),
  narrow: (id) => filterBy('fileSystemId', id),
  describe: ({ fileSystemId, name, status, tags }) => [
    {
      id: fileSystemId,
      name,
      state: status,
      tags,
      charge: 'postpaid',
      holdsData: true,
    },
  ],
});
