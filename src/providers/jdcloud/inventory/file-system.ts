import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { pagedKind, pageOf } from './kind.js';

const row = z.object({ fileSystemId: text, name: maybe(text) });

/** Cloud file systems. */
export const fileSystem = pagedKind({
  action: ACTIONS.describeFileSystems,
  regions: REGIONS,
  charged: false,
  page: pageOf('fileSystems', row),
  describe: ({ fileSystemId, name }) => [
    { id: fileSystemId, type: 'file system', name, charge: 'postpaid', holdsData: true },
  ],
});
