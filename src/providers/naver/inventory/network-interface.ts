import * as z from 'zod';
import { flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

/** Network interfaces; those of a server may go with it. */
export const networkInterface = listedKind({
  action: ACTIONS.getNetworkInterfaceList,
  narrowing: 'networkInterfaceNoList',
  charge: 'free',
  row: z.object({
    networkInterfaceNo: text,
    networkInterfaceName: maybe(text),
    networkInterfaceStatus: maybe(coded),
    instanceNo: maybe(text),
    deleteOnTermination: maybe(flag),
  }),
  describe: (row) => ({
    id: row.networkInterfaceNo,
    type: 'network interface',
    name: row.networkInterfaceName,
    ...standingOf(row.networkInterfaceStatus),
    holder: row.instanceNo,
    goesAlong: row.deleteOnTermination === true && row.instanceNo !== undefined,
  }),
});
