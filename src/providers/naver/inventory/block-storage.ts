import * as z from 'zod';
import { BYTES_PER_GIGABYTE, flag, maybe, room, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

/** The storage that its server starts from. */
const BASE = 'BASIC';

/** Block storages, those that servers start from included. */
export const blockStorage = listedKind({
  action: ACTIONS.getBlockStorageInstanceList,
  copyOut: { code: 'copy-disk', url: CONSOLES.console.url },
  narrowing: 'blockStorageInstanceNoList',
  row: z.object({
    blockStorageInstanceNo: text,
    blockStorageName: maybe(text),
    blockStorageSize: room(BYTES_PER_GIGABYTE),
    blockStorageType: maybe(coded),
    serverInstanceNo: maybe(text),
    blockStorageInstanceStatus: maybe(coded),
    blockStorageInstanceOperation: maybe(coded),
    isReturnProtection: maybe(flag),
  }),
  describe: (row) => ({
    id: row.blockStorageInstanceNo,
    type: 'block storage',
    name: row.blockStorageName,
    holdsData: true,
    gigabytes: row.blockStorageSize,
    ...standingOf(row.blockStorageInstanceStatus, row.blockStorageInstanceOperation),
    isProtected: row.isReturnProtection,
    holder: row.serverInstanceNo,
    goesAlong: row.blockStorageType?.code === BASE && row.serverInstanceNo !== undefined,
  }),
});
