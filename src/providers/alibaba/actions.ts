import type { RateLimit } from '../../domain/ports.js';
import type { Service } from './endpoints.js';

/** One API action as the program uses it. */
export interface Action {
  /** `service:Action`, the name in evidence, traces and errors. */
  readonly id: string;
  readonly service: Service;
  readonly name: string;
  readonly effect: 'read' | 'mutate';
  readonly rate: RateLimit;
  /** RAM permissions, any one of which suffices. Spelt as the provider spells them. */
  readonly needs: readonly string[];
}

const perSecond = (limit: number): RateLimit => ({ limit, intervalMs: 1_000 });
const perMinute = (limit: number): RateLimit => ({ limit, intervalMs: 60_000 });

/** Where no figure is published; see docs/unverified.md. */
const UNPUBLISHED = perSecond(5);

function action(service: Service, name: string, needs: readonly string[], rate = UNPUBLISHED): Action {
  return { id: `${service}:${name}`, service, name, effect: 'read', rate, needs };
}

/**
 * The actions, with rates from the page "BssOpenApi quota" (User Center documentation) and
 * permissions from the RAM authorization tables of each product.
 */
export const ACTIONS = {
  getCallerIdentity: action('sts', 'GetCallerIdentity', []),
  listUsers: action('ram', 'ListUsers', ['ram:ListUsers']),
  getRole: action('ram', 'GetRole', ['ram:GetRole']),
  queryAccountBalance: action(
    'bss',
    'QueryAccountBalance',
    ['bssapi:QueryAccountBalance', 'bss:DescribeAcccount'],
    perSecond(10),
  ),
  queryBill: action('bss', 'QueryBill', ['bssapi:QueryBill']),
  describeInstanceBill: action(
    'bss',
    'DescribeInstanceBill',
    ['bssapi:DescribeInstanceBill'],
    perMinute(600),
  ),
  queryBillOverview: action('bss', 'QueryBillOverview', ['bssapi:QueryBillOverview']),
  queryOrders: action('bss', 'QueryOrders', ['bssapi:QueryOrders', 'bss:DescribeOrderList'], perSecond(10)),
  queryAvailableInstances: action('bss', 'QueryAvailableInstances', [
    'bssapi:QueryAvailableInstances',
    'bss:DescribeInstances',
  ]),
  queryResourcePackageInstances: action(
    'bss',
    'QueryResourcePackageInstances',
    ['bssapi:QueryResourcePackageInstances'],
    perMinute(100),
  ),
  querySavingsPlansInstance: action(
    'bss',
    'QuerySavingsPlansInstance',
    ['bssapi:QuerySavingsPlansInstance'],
    perSecond(20),
  ),
  queryCashCoupons: action(
    'bss',
    'QueryCashCoupons',
    ['bssapi:QueryCashCoupons', 'bss:DescribeCoupons'],
    perSecond(10),
  ),
  queryPrepaidCards: action(
    'bss',
    'QueryPrepaidCards',
    ['bssapi:QueryPrepaidCards', 'bss:DescrbePrepaidCards'],
    perSecond(10),
  ),
  queryAccountTransactions: action(
    'bss',
    'QueryAccountTransactions',
    ['bssapi:QueryAccountTransactions'],
    perMinute(600),
  ),
  queryEvaluateList: action('bss', 'QueryEvaluateList', ['bssapi:QueryEvaluateList']),
  queryFinancialAccountInfo: action('bss', 'QueryFinancialAccountInfo', ['bssapi:QueryFinancialAccountInfo']),
  queryRelationList: action('bss', 'QueryRelationList', ['bssapi:QueryRelationList']),
  getFundAccountAvailableAmount: action('bss2', 'GetFundAccountAvailableAmount', [
    'bssapi:GetFundAccountAvailableAmount',
  ]),
  getFundAccountCanWithdrawAmount: action('bss2', 'GetFundAccountCanWithdrawAmount', [
    'bssapi:GetFundAccountCanWithdrawAmount',
  ]),
  getResourceDirectory: action('rd', 'GetResourceDirectory', ['resourcemanager:GetResourceDirectory']),
  listAccounts: action('rd', 'ListAccounts', ['resourcemanager:ListAccounts']),
  checkAccountDelete: {
    ...action('rd', 'CheckAccountDelete', ['resourcemanager:CheckAccountDelete']),
    effect: 'mutate',
  },
  getAccountDeletionCheckResult: action('rd', 'GetAccountDeletionCheckResult', [
    'resourcemanager:GetAccountDeletionCheckResult',
  ]),
  getResourceCenterServiceStatus: action('rc', 'GetResourceCenterServiceStatus', [
    'resourcecenter:GetResourceCenterServiceStatus',
  ]),
  searchResources: action('rc', 'SearchResources', ['resourcecenter:SearchResources']),
  queryDomainList: action('domain', 'QueryDomainList', ['domain:QueryDomainList']),
  describeRegions: action('ecs', 'DescribeRegions', ['ecs:DescribeRegions']),
  describeInstances: action('ecs', 'DescribeInstances', ['ecs:DescribeInstances']),
  describeDisks: action('ecs', 'DescribeDisks', ['ecs:DescribeDisks']),
  describeSnapshots: action('ecs', 'DescribeSnapshots', ['ecs:DescribeSnapshots']),
  describeEipAddresses: action('vpc', 'DescribeEipAddresses', ['vpc:DescribeEipAddresses']),
  describeNatGateways: action('vpc', 'DescribeNatGateways', ['vpc:DescribeNatGateways']),
  describeLoadBalancers: action('slb', 'DescribeLoadBalancers', ['slb:DescribeLoadBalancers']),
  describeDBInstances: action('rds', 'DescribeDBInstances', ['rds:DescribeDBInstances']),
  listBuckets: action('oss', 'ListBuckets', ['oss:ListBuckets']),
  getBucketStat: action('oss', 'GetBucketStat', ['oss:GetBucketStat']),
} satisfies Record<string, Action>;
