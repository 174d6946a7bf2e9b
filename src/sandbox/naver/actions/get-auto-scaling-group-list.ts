import { task } from '../views/standing.js';
import type { Instance } from '../entities/resources.js';
import type { NaverState } from '../entities/state.js';
import type { Encodable } from '../json.js';
import { regionalAction } from '../action.js';
import { list } from '../parameters.js';
import { coded, createDate, isWanted } from '../views/instance.js';

export const getAutoScalingGroupList = regionalAction({
  service: 'vautoscaling',
  name: 'getAutoScalingGroupList',
  list: 'autoScalingGroupList',
  parameters: { autoScalingGroupNoList: list(), autoScalingGroupNameList: list() },
  kind: 'autoScalingGroups',
  matches: (group, { autoScalingGroupNoList, autoScalingGroupNameList: names }) =>
    isWanted(autoScalingGroupNoList, group) && (names.length === 0 || names.includes(group.name)),
  row: (group, { state }) => ({
    vpcNo: group.parentNo ?? '',
    serverNamePrefix: '',
    autoScalingGroupNo: group.no,
    autoScalingGroupName: group.name,
    ...sizesOf(group, state),
    defaultCoolDown: 300,
    createDate: createDate(group),
    autoScalingGroupStatus: coded(group.status),
    targetGroupNoList: [],
    inAutoScalingGroupServerInstanceList: [],
    accessControlGroupNoList: [],
    suspendedProcessList: [],
  }),
});

function sizesOf(group: Instance, { releases }: NaverState): Record<string, Encodable> {
  return Object.hasOwn(releases.under, task('empty', group))
    ? { minSize: 0, maxSize: 0, desiredCapacity: 0 }
    : { minSize: 1, maxSize: 3, desiredCapacity: 1 };
}
