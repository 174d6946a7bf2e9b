import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { billedKind } from './kind.js';

/** Auto Scaling groups: they make new servers in place of those that are terminated. */
export const autoScalingGroup = billedKind({
  action: ACTIONS.getAutoScalingGroupList,
  row: z.object({ autoScalingGroupNo: text, autoScalingGroupName: maybe(text) }),
  describe: ({ autoScalingGroupNo, autoScalingGroupName }) => ({
    id: autoScalingGroupNo,
    type: 'Auto Scaling group',
    name: autoScalingGroupName,
  }),
});
