import type { ApiCall, RateLimit } from '../../domain/ports.js';
import type { Service, Site } from './endpoints.js';

/** One API action as the program uses it. */
export interface Action {
  /** `service:Action`, the name in evidence, traces and errors. */
  readonly id: string;
  readonly service: Service;
  readonly name: string;
  /** `mutate` is never repeated while it is not known what became of it. */
  readonly effect: ApiCall['effect'];
  /** Sites that offer it. */
  readonly sites: readonly Site[];
  readonly rate: RateLimit;
  /** CAM permissions or preset policies, any one of which suffices. Spelt as the provider spells them. */
  readonly needs: readonly string[];
}

/** Object storage is no part of the cloud API: its actions have no version, and answer in XML. */
export type CosAction = Omit<Action, 'service'>;

const perSecond = (limit: number): RateLimit => ({ limit, intervalMs: 1_000 });

/** Where no figure is known for sure; see docs/unverified/tencent.md. */
const UNPUBLISHED = perSecond(5);
const BOTH: readonly Site[] = ['domestic', 'international'];
const DOMESTIC: readonly Site[] = ['domestic'];

/** Preset for services whose prefix in policies is not published. */
const READ_ONLY = ['ReadOnlyAccess'];

function action(
  service: Service,
  name: string,
  needs: readonly string[],
  rate = UNPUBLISHED,
  sites = BOTH,
): Action {
  return { id: `${service}:${name}`, service, name, effect: 'read', sites, rate, needs };
}

/** CAM calls billing `finance`. */
const finance = (name: string, limit = 20): Action =>
  action('billing', name, [`finance:${name}`], perSecond(limit));

const cam = (name: string, sites = BOTH): Action =>
  action('cam', name, [`cam:${name}`], perSecond(20), sites);

/**
 * The actions, with the rates of their reference pages, the lowest where pages differ, and the permissions of "Permissions" in CAM's
 * documentation; disks and addresses go by the prefix of the virtual machines.
 */
export const ACTIONS = {
  getCallerIdentity: action('sts', 'GetCallerIdentity', [], perSecond(20)),
  listUsers: cam('ListUsers'),
  listCollaborators: cam('ListCollaborators'),
  listReceiver: cam('ListReceiver', DOMESTIC),
  listAccessKeys: cam('ListAccessKeys'),
  describeRoleList: cam('DescribeRoleList'),
  describeOrganization: action(
    'organization',
    'DescribeOrganization',
    ['organization:DescribeOrganization'],
    perSecond(40),
  ),
  describeOrganizationMembers: action(
    'organization',
    'DescribeOrganizationMembers',
    ['organization:DescribeOrganizationMembers'],
    perSecond(20),
  ),
  describeOrganizationNodes: action('organization', 'DescribeOrganizationNodes', [
    'organization:DescribeOrganizationNodes',
  ]),
  checkAccountDelete: action(
    'organization',
    'CheckAccountDelete',
    ['organization:CheckAccountDelete'],
    perSecond(20),
    DOMESTIC,
  ),
  describeAccountBalance: finance('DescribeAccountBalance'),
  describeVoucherInfo: finance('DescribeVoucherInfo'),
  describeDealsByCond: finance('DescribeDealsByCond'),
  describeRenewInstances: action(
    'billing',
    'DescribeRenewInstances',
    ['finance:DescribeRenewInstances', 'QcloudFinanceRenewManageFullAccess'],
    perSecond(20),
  ),
  describeBillSummary: finance('DescribeBillSummary'),
  describeBillResourceSummary: finance('DescribeBillResourceSummary', 5),
  describeBillDetail: finance('DescribeBillDetail', 5),
  describeBillList: action(
    'billing',
    'DescribeBillList',
    ['finance:DescribeBillList'],
    perSecond(20),
    DOMESTIC,
  ),
  describeRegions: action('region', 'DescribeRegions', READ_ONLY),
  searchResources: action('cloudrc', 'SearchResources', READ_ONLY, perSecond(20), DOMESTIC),
  listDiscoveredResources: action('config', 'ListDiscoveredResources', READ_ONLY, perSecond(20)),
  getResources: action('tag', 'GetResources', ['tag:GetResources'], perSecond(20)),
  describeInstances: action('cvm', 'DescribeInstances', ['cvm:DescribeInstances'], perSecond(40)),
  describeDisks: action('cbs', 'DescribeDisks', ['cvm:DescribeDisks'], perSecond(100)),
  describeAddresses: action('vpc', 'DescribeAddresses', ['cvm:DescribeAddresses'], perSecond(20)),
  describeLoadBalancers: action('clb', 'DescribeLoadBalancers', ['clb:DescribeLoadBalancers'], perSecond(20)),
  describeDBInstances: action('cdb', 'DescribeDBInstances', ['cdb:DescribeDBInstances'], perSecond(100)),
  describeRedisInstances: action('redis', 'DescribeInstances', ['redis:DescribeInstances'], perSecond(20)),
  describeLighthouseInstances: action(
    'lighthouse',
    'DescribeInstances',
    ['lighthouse:DescribeInstances'],
    perSecond(100),
  ),
  describeClusters: action('tke', 'DescribeClusters', ['tke:DescribeClusters'], perSecond(20)),
  describeAutoScalingGroups: action('as', 'DescribeAutoScalingGroups', ['as:DescribeAutoScalingGroups']),
  describeAutoScalingInstances: action('as', 'DescribeAutoScalingInstances', [
    'as:DescribeAutoScalingInstances',
  ]),
  describeDomainNameList: action('domain', 'DescribeDomainNameList', READ_ONLY, perSecond(20), DOMESTIC),
  describeCertificates: action('ssl', 'DescribeCertificates', ['ssl:DescribeCertificates']),
} satisfies Record<string, Action>;

export const LIST_BUCKETS: CosAction = {
  id: 'cos:GetService',
  name: 'GetService',
  effect: 'read',
  sites: BOTH,
  rate: UNPUBLISHED,
  needs: ['name/cos:GetService'],
};
