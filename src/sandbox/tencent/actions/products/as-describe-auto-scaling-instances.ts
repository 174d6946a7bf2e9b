import type { Instance, ScalingGroup } from '../../entities/resources.js';
import { isoSeconds } from '../../../engine/calendar.js';
import { regionalList } from './regional-list.js';

interface Member extends Instance {
  readonly groupId: string;
}

/** The machines of the groups, those that people added included. */
export const asDescribeAutoScalingInstances = regionalList({
  service: 'as',
  name: 'DescribeAutoScalingInstances',
  most: 100,
  ids: 'InstanceIds',
  rows: 'AutoScalingInstanceSet',
  others: ['Filters'],
  all: ({ instances, scalingGroups }) =>
    instances.flatMap((machine): readonly Member[] => {
      const group = groupOf(machine, scalingGroups);
      return group ? [{ ...machine, groupId: group.id }] : [];
    }),
  toRow: (row) => ({
    InstanceId: row.id,
    AutoScalingGroupId: row.groupId,
    LaunchConfigurationId: 'asc-sandbox01',
    LaunchConfigurationName: 'sandbox',
    LifeCycleState: 'IN_SERVICE',
    HealthStatus: 'HEALTHY',
    ProtectedFromScaleIn: false,
    Zone: row.zone,
    CreationType: 'AUTO_CREATION',
    AddTime: isoSeconds(row.createdAt),
    InstanceType: row.type,
    VersionNumber: 1,
  }),
});

function groupOf({ id }: Instance, groups: readonly ScalingGroup[]): ScalingGroup | undefined {
  return groups.find(({ machineIds }) => machineIds.includes(id));
}
