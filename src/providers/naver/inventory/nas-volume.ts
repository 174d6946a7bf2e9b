import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { coded } from '../facts/schemas.js';
import { billedKind } from './kind.js';

const TERMINATED = 'TERMT';

/** NAS volumes. One that was terminated stays in the list for a while. */
export const nasVolume = billedKind({
  action: ACTIONS.getNasVolumeInstanceList,
  row: z.object({
    nasVolumeInstanceNo: text,
    volumeName: maybe(text),
    nasVolumeInstanceStatus: maybe(coded),
  }),
  describe: ({ nasVolumeInstanceNo, volumeName, nasVolumeInstanceStatus }) =>
    nasVolumeInstanceStatus?.code === TERMINATED
      ? undefined
      : { id: nasVolumeInstanceNo, type: 'NAS volume', name: volumeName, holdsData: true },
});
