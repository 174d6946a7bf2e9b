import { regionalAction } from '../action.js';
import { list } from '../parameters.js';
import { coded, createDate, isWanted } from '../views/instance.js';

export const getAutoScalingGroupList = regionalAction({
  service: 'vautoscaling',
  name: 'getAutoScalingGroupList',
  list: 'autoScalingGroupList',
  parameters: { autoScalingGroupNoList: list(), autoScalingGroupNameList: list() },
  of: ({ instances }) => instances.autoScalingGroups,
  matches: (group, { autoScalingGroupNoList, autoScalingGroupNameList: names }) =>
    isWanted(autoScalingGroupNoList, group) && (names.length === 0 || names.includes(group.name)),
  row: (group) => ({
    vpcNo: group.parentNo ?? '',
    serverNamePrefix: '',
    autoScalingGroupNo: group.no,
    autoScalingGroupName: group.name,
    minSize: 1,
    maxSize: 3,
    desiredCapacity: 1,
    defaultCoolDown: 300,
    createDate: createDate(group),
    autoScalingGroupStatus: coded(group.status),
    targetGroupNoList: [],
    inAutoScalingGroupServerInstanceList: [],
    accessControlGroupNoList: [],
    suspendedProcessList: [],
  }),
});
