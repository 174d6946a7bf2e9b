import type { Resource } from '../entities/resources.js';
import type { TencentState } from '../entities/state.js';
import { phaseOf } from './present.js';

/** One resource as the views over all products show it. */
export interface Viewed extends Resource {
  /** Type as the resource search writes it. */
  readonly type: string;
  /** `service:prefix`, as the tag service names it. */
  readonly tagPath: string;
  readonly product: string;
  readonly payMode?: string;
}

type View = 'search' | 'config' | 'tag' | 'renewal';

/** What a view over all products shows of an account: indexes lag behind nothing here. */
export function viewResources(state: TencentState, view: View, now: number): readonly Viewed[] {
  const of = (rows: readonly Resource[], type: string, tagPath: string, product: string): readonly Viewed[] =>
    rows
      .filter((row) => phaseOf(state, row, now) !== undefined)
      .map((row) => ({ ...row, type, tagPath, product }));
  const listed = [
    ...of(state.instances, 'QCS::CVM::Instance', 'cvm:instance', '云服务器'),
    ...of(state.disks, 'QCS::CBS::Disk', 'cvm:volume', '云硬盘'),
    ...of(state.addresses, 'QCS::VPC::Eip', 'cvm:eip', '弹性公网IP'),
    ...of(state.balancers, 'QCS::CLB::Instance', 'clb:clb', '负载均衡'),
    ...of(state.mysqlInstances, 'QCS::CDB::Instance', 'cdb:instanceId', '云数据库MySQL'),
    ...of(state.redisInstances, 'QCS::Redis::Instance', 'redis:instance', '云数据库Redis'),
    ...of(state.lighthouses, 'QCS::Lighthouse::Instance', 'lighthouse:instance', '轻量应用服务器'),
    ...of(state.scalingGroups, 'QCS::AS::AutoScalingGroup', 'as:auto-scaling-group', '弹性伸缩'),
    ...of(state.clusters, 'QCS::TKE::Cluster', 'ccs:cluster', '容器服务'),
  ];
  const others = state.otherResources.filter(({ views }) => views.includes(view));
  return [...listed.filter((row) => isIn(row, view)), ...others];
}

function isIn({ tags, charge }: Viewed, view: View): boolean {
  if (view === 'tag') return tags.length > 0;
  return view === 'renewal' ? charge === 'prepaid' : true;
}
