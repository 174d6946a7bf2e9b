import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { billedKind } from './kind.js';

/** Public IP addresses; they cost on after their server is gone. */
export const publicIp = billedKind({
  action: ACTIONS.getPublicIpInstanceList,
  row: z.object({ publicIpInstanceNo: text, publicIp: maybe(text) }),
  describe: ({ publicIpInstanceNo, publicIp: address }) => ({
    id: publicIpInstanceNo,
    type: 'public IP',
    name: address,
  }),
});
