import * as z from 'zod';
import { count, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { regionalKind, tags } from './kind.js';
import { label, nullableList } from '../facts/schemas.js';

const group = z.object({ AutoScalingGroupId: text, AutoScalingGroupName: label, Tags: tags });

/** Groups that make machines by themselves, and anew where one is released beneath them. */
export const scalingGroup = regionalKind({
  type: 'auto scaling group',
  action: ACTIONS.describeAutoScalingGroups,
  ids: 'AutoScalingGroupIds',
  pageSize: 100,
  page: z
    .object({ AutoScalingGroupSet: nullableList(group), TotalCount: count })
    .transform(({ AutoScalingGroupSet, TotalCount }) => ({ rows: AutoScalingGroupSet, total: TotalCount })),
  describe: (row) => ({
    id: row.AutoScalingGroupId,
    name: row.AutoScalingGroupName,
    // The group costs nothing; the machines that it makes do.
    charge: 'postpaid',
    tags: row.Tags,
  }),
});

const member = z.object({ InstanceId: text, AutoScalingGroupId: text });

/** Which machine belongs to which group. */
export const scalingMember = regionalKind({
  type: 'CVM instance',
  action: ACTIONS.describeAutoScalingInstances,
  ids: 'InstanceIds',
  pageSize: 100,
  page: z
    .object({ AutoScalingInstanceSet: nullableList(member), TotalCount: count })
    .transform(({ AutoScalingInstanceSet, TotalCount }) => ({
      rows: AutoScalingInstanceSet,
      total: TotalCount,
    })),
  describe: (row) => ({ id: row.InstanceId, charge: 'unknown', partOf: row.AutoScalingGroupId }),
});
