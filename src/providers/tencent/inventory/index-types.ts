import { lookUp } from '../../_shared/look-up.js';
import type { Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';

/**
 * Things that cost nothing by themselves and go with the account, told by the beginning of their ids, by the name in
 * which they are counted. Sources: ids in the API reference of VPC, CVM, CBS and Auto Scaling, prices of these products.
 */
const FREE: Readonly<Record<string, string>> = {
  acl: 'network ACL',
  asc: 'launch configuration',
  asp: 'snapshot policy',
  eni: 'network interface',
  havip: 'HAVIP',
  lt: 'launch template',
  rtb: 'route table',
  sg: 'security group',
  skey: 'SSH key',
  subnet: 'subnet',
  vpc: 'VPC',
};

/** Users, groups, roles and policies: no resources, and nobody's to release. */
const IDENTITY = /^(?:QCS::)?CAM(?:::| |$)/i;

/** Kinds that a product lists itself, by the beginning of their ids: that list is the one that counts. */
const LISTED: Readonly<Record<string, string>> = {
  ins: ACTIONS.describeInstances.id,
  disk: ACTIONS.describeDisks.id,
  eip: ACTIONS.describeAddresses.id,
  lb: ACTIONS.describeLoadBalancers.id,
  cdb: ACTIONS.describeDBInstances.id,
  cdbro: ACTIONS.describeDBInstances.id,
  cdbdr: ACTIONS.describeDBInstances.id,
  crs: ACTIONS.describeRedisInstances.id,
  lhins: ACTIONS.describeLighthouseInstances.id,
  cls: ACTIONS.describeClusters.id,
  asg: ACTIONS.describeAutoScalingGroups.id,
};

/** What may be given up with the account where it is a package that was paid for. Source: domestic FAQ on account cancellation. */
const PACKAGES: readonly RegExp[] = [
  /短信|\bsms\b/i,
  /内容分发|\bcdn\b/i,
  /云点播|\bvod\b/i,
  /云直播|\blive\b|\bcss\b/i,
  /压测|压力测试|\bpts\b/i,
];

function beginningOf(id: string): string {
  return /^([a-z]+)-/.exec(id)?.[1] ?? '';
}

/** The name under which free things are counted; undefined for what may cost something. */
export function freeName(id: string): string | undefined {
  return lookUp(FREE, beginningOf(id));
}

export function isIdentity({ type }: Pick<Resource, 'type'>): boolean {
  return IDENTITY.test(type);
}

/** The call that lists things of such ids by their product; undefined where only indexes, renewals and bills show them. */
export function listedBy(id: string): string | undefined {
  return lookUp(LISTED, beginningOf(id));
}

/** Whether it is a package of messages, traffic, files or tests that was paid for beforehand. */
export function isPackage({ type, charge }: Pick<Resource, 'type' | 'charge'>): boolean {
  return charge === 'prepaid' && PACKAGES.some((word) => word.test(type));
}
