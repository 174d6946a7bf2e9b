import * as z from 'zod';
import { flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

export const SERVER = 'server';

/** Servers. A stopped one still costs. */
export const server = listedKind({
  action: ACTIONS.getServerInstanceList,
  narrowing: 'serverInstanceNoList',
  row: z.object({
    serverInstanceNo: text,
    serverName: maybe(text),
    serverInstanceStatus: maybe(coded),
    serverInstanceOperation: maybe(coded),
    isProtectServerTermination: maybe(flag),
  }),
  describe: (row) => ({
    id: row.serverInstanceNo,
    type: SERVER,
    name: row.serverName,
    ...standingOf(row.serverInstanceStatus, row.serverInstanceOperation),
    isProtected: row.isProtectServerTermination,
  }),
});
