import * as z from 'zod';
import type { Caller } from '../../domain/account.js';
import { ApiError } from '../../domain/errors.js';
import type { Probe, ProbeDesk } from '../../domain/probe.js';
import { lastMonths } from '../../domain/time.js';
import { probe, probeIn, regionsOr, seesLess } from '../_shared/probes.js';
import { ACTIONS, LIST_BUCKETS, type Action } from './actions.js';
import { CHINA_OFFSET_HOURS, localSeconds } from './china-time.js';
import type { Client, Parameters } from './client.js';
import { homeRegionOf } from './endpoints.js';
import { isAbsent } from './errors/absent.js';
import { readOrganization } from './facts/organization.js';
import { readRegions } from './inventory/regions.js';

const FIRST = { Offset: 0, Limit: 10 };
const DAY_MS = 86_400_000;

/** Products that are listed region by region. */
const REGIONAL: readonly Action[] = [
  ACTIONS.describeInstances,
  ACTIONS.describeDisks,
  ACTIONS.describeAddresses,
  ACTIONS.describeLoadBalancers,
  ACTIONS.describeDBInstances,
  ACTIONS.describeRedisInstances,
  ACTIONS.describeLighthouseInstances,
  ACTIONS.describeClusters,
];

/** One harmless read of every service that the checks use. */
export function createProbeDesk(client: Client, caller: Caller, now: () => Date): ProbeDesk {
  return {
    lacksProduct: (fault) => isAbsent(new ApiError('', fault)),
    async probes() {
      const regions = await regionsOr(() => readRegions(client), homeRegionOf(client.site));
      const regional = REGIONAL.flatMap((action) =>
        probeIn(regions, action, (region) => client.call(action, z.unknown(), FIRST, region)),
      );
      return [...whole(client, now()), ownKeys(client, caller), ...regional];
    },
  };
}

function whole(client: Client, now: Date): readonly Probe[] {
  const [month = ''] = lastMonths(now, 1, CHINA_OFFSET_HOURS);
  const asked: readonly (readonly [Action, Parameters?])[] = [
    [ACTIONS.describeAccountBalance],
    [ACTIONS.describeVoucherInfo, { Offset: 1, Limit: 10 }],
    [
      ACTIONS.describeDealsByCond,
      {
        StartTime: localSeconds(new Date(now.getTime() - DAY_MS)),
        EndTime: localSeconds(now),
        ...FIRST,
      },
    ],
    [ACTIONS.describeRenewInstances, { MaxResults: 10 }],
    [ACTIONS.describeBillSummary, { Month: month, GroupType: 'business' }],
    [ACTIONS.describeBillResourceSummary, { Month: month, ...FIRST }],
    [ACTIONS.listUsers],
    [ACTIONS.listCollaborators, FIRST],
    [ACTIONS.listReceiver, FIRST],
    [ACTIONS.describeRoleList, { Page: 1, Rp: 10 }],
    [ACTIONS.describeRegions, { Product: 'cvm' }],
    [ACTIONS.searchResources, { MaxResults: 10 }],
    [ACTIONS.listDiscoveredResources, { MaxResults: 10 }],
    [ACTIONS.getResources, { MaxResults: 10 }],
    [ACTIONS.describeDomainNameList, FIRST],
    [ACTIONS.describeCertificates, FIRST],
  ];
  return [
    ...asked
      .filter(([action]) => client.offers(action))
      .map(([action, parameters]) => probe(action, () => client.call(action, z.unknown(), parameters))),
    probe(ACTIONS.describeOrganization, () => readOrganization(client)),
    probe(LIST_BUCKETS, () => client.callCos(LIST_BUCKETS, z.unknown())),
  ];
}

/** The owner's keys show with the owner's key only. */
function ownKeys(client: Client, caller: Caller): Probe {
  return probe(ACTIONS.listAccessKeys, async () => {
    await client.call(ACTIONS.listAccessKeys, z.unknown());
    if (caller !== 'owner')
      throw seesLess(ACTIONS.listAccessKeys, { caller, needs: ['a key of the account owner'] });
  });
}
