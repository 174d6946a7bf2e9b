import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

/** VPCs. Their list takes no page number. */
export const vpc = listedKind({
  action: ACTIONS.getVpcList,
  narrowing: 'vpcNoList',
  charge: 'free',
  isWhole: true,
  row: z.object({ vpcNo: text, vpcName: maybe(text), vpcStatus: maybe(coded) }),
  describe: (row) => ({ id: row.vpcNo, type: 'VPC', name: row.vpcName, ...standingOf(row.vpcStatus) }),
});
