import * as z from 'zod';
import { lastMonths } from '../../domain/time.js';
import type { Caller } from '../../domain/account.js';
import type { Probe, ProbeDesk } from '../../domain/probe.js';
import { probe, probeIn, seesLess } from '../_shared/probes.js';
import { ACTIONS, type Action } from './actions.js';
import type { Client, Parameters } from './client.js';
import { spanOf } from './facts/bills.js';
import { redisInstance } from './inventory/redis-instance.js';
import { REGIONS } from './regions.js';
import { OWNER_KEY } from './sub-user.js';

const FIRST = { pageNumber: 1, pageSize: 10 };
const CHINA_OFFSET_HOURS = 8;
const HOUR_MS = 3_600_000;

/** Products that are listed region by region. */
const REGIONAL: readonly Action[] = [
  ACTIONS.describeVms,
  ACTIONS.describeDisks,
  ACTIONS.describeSnapshots,
  ACTIONS.describeElasticIps,
  ACTIONS.describeNatGateways,
  ACTIONS.describeBandwidthPackages,
  ACTIONS.describeRdsInstances,
  ACTIONS.describeMongodbInstances,
  ACTIONS.describeEsInstances,
  ACTIONS.describeClusters,
  ACTIONS.describeContainers,
  ACTIONS.describePods,
  ACTIONS.describeFileSystems,
  ACTIONS.describeDedicatedHosts,
  ACTIONS.describeYundingVms,
  ACTIONS.describeYundingRds,
  ACTIONS.describeInstanceVouchers,
];

export interface Probed {
  readonly client: Client;
  readonly caller: Caller;
  readonly now: () => Date;
}

/** One harmless read of every service that the checks use. */
export function createProbeDesk({ client, caller, now }: Probed): ProbeDesk {
  const read =
    (action: Action, parameters?: Parameters): Probe['run'] =>
    () =>
      client.call(action, z.unknown(), parameters);
  return {
    probes: () => Promise.resolve([holder(caller), ...whole(read, now()), ...regional(client)]),
  };
}

/** Who holds the key was asked on the way here; a sub-user's lists prove nothing. */
function holder(caller: Caller): Probe {
  return probe(ACTIONS.describeUserPin, () =>
    caller === 'owner'
      ? Promise.resolve()
      : Promise.reject(seesLess(ACTIONS.describeUserPin, { caller, needs: OWNER_KEY })),
  );
}

function whole(read: (action: Action, parameters?: Parameters) => Probe['run'], now: Date): readonly Probe[] {
  const [month = ''] = lastMonths(now, 1, CHINA_OFFSET_HOURS);
  const asked: readonly (readonly [Action, Parameters?])[] = [
    [ACTIONS.describeUser],
    [ACTIONS.describeSubUsers, { query: FIRST }],
    [ACTIONS.describeAccountAmount],
    [ACTIONS.queryBillSummary, { body: { ...spanOf(month), pageIndex: 1, pageSize: FIRST.pageSize } }],
    [ACTIONS.queryOrders, { body: { queryVo: FIRST } }],
    [
      ACTIONS.lookupEvents,
      {
        body: {
          startTime: now.getTime() - HOUR_MS,
          endTime: now.getTime(),
          lookupAttributes: JSON.stringify({ service: 'iam' }),
          ...FIRST,
        },
      },
    ],
    [
      ACTIONS.queryInstance,
      {
        body: {
          queryInstanceParam: {
            ...{ appCode: 'jcloud', serviceCode: 'vm', expireType: 'UNEXPIRED', renewStatus: 'ALL' },
            ...FIRST,
          },
        },
      },
    ],
    [ACTIONS.describeResources, { body: { resourceVo: { showTagStatus: 0 } } }],
    [ACTIONS.getDomainList, { query: FIRST }],
    [ACTIONS.describeKeyList, { query: FIRST }],
    [ACTIONS.describeDomains, { query: FIRST }],
  ];
  return asked.map(([action, parameters]) => probe(action, read(action, parameters)));
}

function regional(client: Client): readonly Probe[] {
  const list =
    (action: Action, more: Parameters = {}) =>
    (region: string): Promise<unknown> =>
      client.call(action, z.unknown(), { region, query: FIRST, ...more });
  return [
    ...REGIONAL.flatMap((action) => probeIn(REGIONS, action, list(action))),
    ...probeIn(
      REGIONS,
      ACTIONS.describeImages,
      list(ACTIONS.describeImages, { query: { imageSource: 'private', ...FIRST } }),
    ),
    ...probeIn(
      redisInstance.regions ?? REGIONS,
      ACTIONS.describeCacheInstances,
      list(ACTIONS.describeCacheInstances),
    ),
    ...probeIn(REGIONS, ACTIONS.listBuckets, list(ACTIONS.listBuckets, { query: {} })),
  ];
}
