import * as z from 'zod';
import { ApiError } from '../../domain/errors.js';
import { NEVER_OPENED, type Probe, type ProbeDesk } from '../../domain/probe.js';
import { dayOf, isoSeconds, lastMonths } from '../../domain/time.js';
import { text } from '../_shared/decode.js';
import { probe, probeIn, regionsOr } from '../_shared/probes.js';
import { ACTIONS, type Action } from './actions.js';
import type { Client, Parameters } from './client.js';
import { CLOSURE_ROLE } from './facts/access.js';
import { CHINA_OFFSET_HOURS } from './facts/bills.js';
import { readDirectory } from './facts/directory.js';
import { regionId } from './facts/schemas.js';
import { unlessGone } from './unless-gone.js';

const HOME = 'cn-hangzhou';
const ONE_PAGE = { PageNum: 1, PageSize: 20 };
const HOUR_MS = 3_600_000;

/** Products that are listed region by region. */
const REGIONAL: readonly (readonly [Action, Parameters])[] = [
  [ACTIONS.describeInstances, { MaxResults: 10 }],
  [ACTIONS.describeDisks, { MaxResults: 10 }],
  [ACTIONS.describeSnapshots, { MaxResults: 10 }],
  [ACTIONS.describeEipAddresses, { PageNumber: 1, PageSize: 10 }],
  [ACTIONS.describeNatGateways, { PageNumber: 1, PageSize: 10 }],
  [ACTIONS.describeLoadBalancers, { PageNumber: 1, PageSize: 10 }],
  [ACTIONS.describeDBInstances, { MaxResults: 10 }],
];

export interface Probed {
  readonly client: Client;
  readonly accountId: string;
  /** Whether nothing is overdue. */
  readonly owesNothing: () => Promise<boolean>;
  readonly now: () => Date;
}

/** One harmless read of every service that the checks use. */
export function createProbeDesk({ client, accountId, owesNothing, now }: Probed): ProbeDesk {
  return {
    async probes() {
      const regions = await regionsOr(() => readRegions(client), HOME);
      const regional = REGIONAL.flatMap(([action, parameters]) =>
        probeIn(regions, action, (region) =>
          client.call(action, z.unknown(), { RegionId: region, ...parameters }, region),
        ),
      );
      return [...billing(client, accountId, now()), ...access(client, owesNothing), ...regional];
    },
  };
}

async function readRegions(client: Client): Promise<readonly string[]> {
  const page = z.object({ Regions: z.object({ Region: z.array(z.object({ RegionId: regionId })).min(1) }) });
  const { Regions } = await client.call(ACTIONS.describeRegions, page);
  return Regions.Region.map(({ RegionId }) => RegionId);
}

function billing(client: Client, accountId: string, now: Date): readonly Probe[] {
  const [month = ''] = lastMonths(now, 1, CHINA_OFFSET_HOURS);
  const asked: readonly (readonly [Action, Parameters?])[] = [
    [ACTIONS.queryAccountBalance],
    [ACTIONS.queryBill, { BillingCycle: month, ...ONE_PAGE }],
    [
      ACTIONS.describeInstanceBill,
      {
        BillingCycle: month,
        BillingDate: dayOf(now, CHINA_OFFSET_HOURS),
        Granularity: 'DAILY',
        SubscriptionType: 'PayAsYouGo',
        MaxResults: 20,
      },
    ],
    [
      ACTIONS.queryOrders,
      {
        CreateTimeStart: isoSeconds(new Date(now.getTime() - HOUR_MS)),
        CreateTimeEnd: isoSeconds(now),
        ...ONE_PAGE,
      },
    ],
    [ACTIONS.queryAvailableInstances, { SubscriptionType: 'Subscription', ...ONE_PAGE }],
    [ACTIONS.queryResourcePackageInstances, ONE_PAGE],
    [ACTIONS.querySavingsPlansInstance, ONE_PAGE],
    [ACTIONS.queryCashCoupons],
    [ACTIONS.queryPrepaidCards],
    [ACTIONS.queryEvaluateList, { Type: 2, ...ONE_PAGE }],
    [ACTIONS.queryFinancialAccountInfo, { UserId: accountId }],
    [ACTIONS.queryRelationList, { UserId: accountId, ...ONE_PAGE }],
    [ACTIONS.getFundAccountAvailableAmount],
    [ACTIONS.getFundAccountCanWithdrawAmount],
  ];
  return asked.map(([action, parameters]) =>
    probe(action, () => client.call(action, z.unknown(), parameters)),
  );
}

function access(client: Client, owesNothing: Probed['owesNothing']): readonly Probe[] {
  return [
    probe(ACTIONS.listUsers, () => client.call(ACTIONS.listUsers, z.unknown(), { MaxItems: 1 })),
    probe(ACTIONS.getRole, () =>
      unlessGone(client.call(ACTIONS.getRole, z.unknown(), { RoleName: CLOSURE_ROLE })),
    ),
    probe(ACTIONS.getResourceDirectory, () => readDirectory(client)),
    probe(ACTIONS.getResourceCenterServiceStatus, () => askForIndex(client)),
    probe(ACTIONS.searchResources, () => searchIndex(client)),
    probe(ACTIONS.queryDomainList, () => client.call(ACTIONS.queryDomainList, z.unknown(), ONE_PAGE)),
    probe(ACTIONS.describeRegions, () => client.call(ACTIONS.describeRegions, z.unknown())),
    probe(ACTIONS.listBuckets, () => askForBuckets(client, owesNothing)),
  ];
}

/** A service that is off though nothing is owed was never opened; what an overdue account stored is still there. */
async function askForBuckets(client: Client, owesNothing: Probed['owesNothing']): Promise<unknown> {
  const { listBuckets } = ACTIONS;
  try {
    return await client.callOss(listBuckets, z.unknown(), { region: HOME, query: { 'max-keys': '1' } });
  } catch (error) {
    const isOff = error instanceof ApiError && error.fault.kind === 'not-enabled';
    if (isOff && (await owesNothing())) return NEVER_OPENED;
    throw error;
  }
}

async function askForIndex(client: Client): Promise<void> {
  const status = z.object({ ServiceStatus: text });
  const { ServiceStatus } = await client.call(ACTIONS.getResourceCenterServiceStatus, status);
  if (ServiceStatus === 'Enabled') return;
  throw new ApiError(
    ACTIONS.getResourceCenterServiceStatus.id,
    { kind: 'not-enabled', code: ServiceStatus, message: 'Resource Center is off' },
    ['Resource Center (EnableResourceCenter)'],
  );
}

/** While the index is off, which is said of its status, nothing can be searched. */
async function searchIndex(client: Client): Promise<void> {
  try {
    await client.call(ACTIONS.searchResources, z.unknown(), { MaxResults: 1 });
  } catch (error) {
    if (!(error instanceof ApiError) || error.fault.kind !== 'not-enabled') throw error;
  }
}
