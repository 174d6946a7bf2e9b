import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

/** Auto Scaling groups: they make new servers in place of those that are terminated. */
export const autoScalingGroup = listedKind({
  action: ACTIONS.getAutoScalingGroupList,
  narrowing: 'autoScalingGroupNoList',
  row: z.object({
    autoScalingGroupNo: text,
    autoScalingGroupName: maybe(text),
    autoScalingGroupStatus: maybe(coded),
    minSize: maybe(count),
    maxSize: maybe(count),
    desiredCapacity: maybe(count),
    inAutoScalingGroupServerInstanceList: maybe(z.array(z.object({ serverInstanceNo: text }))),
  }),
  describe: (row) => {
    const takes = (row.inAutoScalingGroupServerInstanceList ?? []).map(
      ({ serverInstanceNo }) => serverInstanceNo,
    );
    const isToBeEmpty = [row.minSize, row.maxSize, row.desiredCapacity ?? 0].every((size) => size === 0);
    return {
      id: row.autoScalingGroupNo,
      type: 'Auto Scaling group',
      name: row.autoScalingGroupName,
      ...standingOf(row.autoScalingGroupStatus),
      isIdle: isToBeEmpty && takes.length === 0,
      takes,
    };
  },
});
