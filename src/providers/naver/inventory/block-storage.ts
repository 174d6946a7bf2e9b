import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { billedKind } from './kind.js';

/** Block storages, those that servers start from included. */
export const blockStorage = billedKind({
  action: ACTIONS.getBlockStorageInstanceList,
  row: z.object({ blockStorageInstanceNo: text, blockStorageName: maybe(text) }),
  describe: ({ blockStorageInstanceNo, blockStorageName }) => ({
    id: blockStorageInstanceNo,
    type: 'block storage',
    name: blockStorageName,
    holdsData: true,
  }),
});
