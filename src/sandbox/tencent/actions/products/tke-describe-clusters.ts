import type { Cluster } from '../../entities/resources.js';
import { isoSeconds } from '../../../engine/calendar.js';
import { toTags } from './members.js';
import { regionalList } from './regional-list.js';

export const tkeDescribeClusters = regionalList({
  service: 'tke',
  name: 'DescribeClusters',
  most: 100,
  ids: 'ClusterIds',
  rows: 'Clusters',
  others: ['Filters', 'ClusterType'],
  all: ({ clusters }) => clusters,
  going: (row, phase): Cluster => (phase === 'leaving' ? { ...row, status: 'Deleting' } : row),
  toRow: (row) => ({
    ClusterId: row.id,
    ClusterName: row.name,
    ClusterDescription: '',
    ClusterVersion: '1.30.0',
    ClusterOs: 'tlinux4_x86_64',
    ClusterType: 'MANAGED_CLUSTER',
    ClusterNetworkSettings: { ClusterCIDR: '172.16.0.0/16', VpcId: 'vpc-sandbox1', ServiceCIDR: '' },
    ClusterNodeNum: row.nodes,
    ProjectId: 0,
    TagSpecification: row.tags.length === 0 ? null : [{ ResourceType: 'cluster', Tags: toTags(row) }],
    ClusterStatus: row.status,
    ClusterMaterNodeNum: 0,
    CreatedTime: isoSeconds(row.createdAt),
    DeletionProtection: row.isProtected,
    ClusterLevel: 'L5',
  }),
});
