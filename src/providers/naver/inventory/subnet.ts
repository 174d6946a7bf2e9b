import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

/** Subnets. */
export const subnet = listedKind({
  action: ACTIONS.getSubnetList,
  narrowing: 'subnetNoList',
  charge: 'free',
  row: z.object({ subnetNo: text, subnetName: maybe(text), subnetStatus: maybe(coded) }),
  describe: (row) => ({
    id: row.subnetNo,
    type: 'subnet',
    name: row.subnetName,
    ...standingOf(row.subnetStatus),
  }),
});
