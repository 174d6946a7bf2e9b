import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

export const PUBLIC_IP = 'public IP';

/** Public IP addresses; they cost on after their server is gone. */
export const publicIp = listedKind({
  action: ACTIONS.getPublicIpInstanceList,
  narrowing: 'publicIpInstanceNoList',
  row: z.object({
    publicIpInstanceNo: text,
    publicIp: maybe(text),
    serverInstanceNo: maybe(text),
    publicIpInstanceStatus: maybe(coded),
    publicIpInstanceOperation: maybe(coded),
  }),
  describe: (row) => ({
    id: row.publicIpInstanceNo,
    type: PUBLIC_IP,
    name: row.publicIp,
    ...standingOf(row.publicIpInstanceStatus, row.publicIpInstanceOperation),
    holder: row.serverInstanceNo,
  }),
});
