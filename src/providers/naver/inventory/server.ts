import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { billedKind } from './kind.js';

/** Servers. A stopped one still costs. */
export const server = billedKind({
  action: ACTIONS.getServerInstanceList,
  row: z.object({ serverInstanceNo: text, serverName: maybe(text) }),
  describe: ({ serverInstanceNo, serverName }) => ({
    id: serverInstanceNo,
    type: 'server',
    name: serverName,
  }),
});
