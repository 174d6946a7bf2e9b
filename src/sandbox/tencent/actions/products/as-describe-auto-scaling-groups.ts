import { isoSeconds } from '../../../engine/calendar.js';
import { toLongTags } from './members.js';
import { regionalList } from './regional-list.js';

export const asDescribeAutoScalingGroups = regionalList({
  service: 'as',
  name: 'DescribeAutoScalingGroups',
  most: 100,
  ids: 'AutoScalingGroupIds',
  rows: 'AutoScalingGroupSet',
  others: ['Filters'],
  all: ({ scalingGroups }) => scalingGroups,
  toRow: (row) => ({
    AutoScalingGroupId: row.id,
    AutoScalingGroupName: row.name,
    AutoScalingGroupStatus: 'NORMAL',
    EnabledStatus: 'ENABLED',
    CreatedTime: isoSeconds(row.createdAt),
    DefaultCooldown: 300,
    DesiredCapacity: row.machineIds.length,
    MinSize: 0,
    MaxSize: 10,
    InstanceCount: row.machineIds.length,
    InServiceInstanceCount: row.machineIds.length,
    LaunchConfigurationId: 'asc-sandbox01',
    LaunchConfigurationName: 'sandbox',
    LoadBalancerIdSet: [],
    ProjectId: 0,
    SubnetIdSet: ['subnet-sandbox1'],
    VpcId: 'vpc-sandbox1',
    ZoneSet: [row.zone],
    Tags: toLongTags(row),
  }),
});
