import * as z from 'zod';
import { BYTES_PER_GIGABYTE, flag, maybe, room, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

const TERMINATED = 'TERMT';

/** NAS volumes. One that was terminated stays in the list for a while. */
export const nasVolume = listedKind({
  action: ACTIONS.getNasVolumeInstanceList,
  copyOut: { code: 'copy-files', url: CONSOLES.console.url },
  narrowing: 'nasVolumeInstanceNoList',
  row: z.object({
    nasVolumeInstanceNo: text,
    volumeName: maybe(text),
    volumeSize: room(BYTES_PER_GIGABYTE),
    nasVolumeInstanceStatus: maybe(coded),
    nasVolumeInstanceOperation: maybe(coded),
    isReturnProtection: maybe(flag),
  }),
  describe: (row) =>
    row.nasVolumeInstanceStatus?.code === TERMINATED
      ? undefined
      : {
          id: row.nasVolumeInstanceNo,
          type: 'NAS volume',
          name: row.volumeName,
          holdsData: true,
          gigabytes: row.volumeSize,
          ...standingOf(row.nasVolumeInstanceStatus, row.nasVolumeInstanceOperation),
          isProtected: row.isReturnProtection,
        },
});
