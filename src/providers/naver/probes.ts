import * as z from 'zod';
import { ApiError } from '../../domain/errors.js';
import type { Probe, ProbeDesk } from '../../domain/probe.js';
import { lastMonths } from '../../domain/time.js';
import { probe, probeIn, regionsOr, seesLess } from '../_shared/probes.js';
import { ACTIONS, type Action } from './actions.js';
import { compactMonth, KOREA_OFFSET_HOURS } from './calendar.js';
import type { Client } from './client.js';
import { readOrganization } from './facts/organization.js';
import type { CallInput } from './request.js';
import type { SiteProbe } from './site.js';

const HOME = 'KR';
const FIRST = { pageNo: 1, pageSize: 10 };

/** Products that are listed region by region. */
const REGIONAL: readonly Action[] = [
  ACTIONS.getServerInstanceList,
  ACTIONS.getBlockStorageInstanceList,
  ACTIONS.getBlockStorageSnapshotInstanceList,
  ACTIONS.getPublicIpInstanceList,
  ACTIONS.getNatGatewayInstanceList,
  ACTIONS.getLoadBalancerInstanceList,
  ACTIONS.getNasVolumeInstanceList,
  ACTIONS.getCloudMysqlInstanceList,
  ACTIONS.getAutoScalingGroupList,
];

/** One harmless read of every service that the checks use. */
export function createProbeDesk(client: Client, { regions }: SiteProbe, now: () => Date): ProbeDesk {
  return {
    async probes() {
      const names = await regionsOr(regions, HOME);
      const regional = REGIONAL.flatMap((action) =>
        probeIn(names, action, (regionCode) =>
          client.call(action, z.unknown(), { query: { regionCode, ...FIRST } }),
        ),
      );
      return [
        ...whole(client, now()),
        ...regional,
        ...probeIn(names, ACTIONS.clustersGet, (region) => askKubernetes(client, region)),
        ...probeIn(names, ACTIONS.listBuckets, (region) =>
          client.callStorage(ACTIONS.listBuckets, z.unknown(), region),
        ),
      ];
    },
  };
}

/** A region without a host of the service has no clusters. */
async function askKubernetes(client: Client, region: string): Promise<unknown> {
  const { id, needs } = ACTIONS.clustersGet;
  if (await client.hasKubernetes(region))
    return client.callKubernetes(ACTIONS.clustersGet, z.unknown(), region);
  const message = 'no host of this service is documented for the region';
  throw new ApiError(id, { kind: 'not-found', code: 'NoKnownHost', message }, needs);
}

function whole(client: Client, now: Date): readonly Probe[] {
  const [month = ''] = lastMonths(now, 1, KOREA_OFFSET_HOURS).map(compactMonth);
  const span = { startMonth: month, endMonth: month, ...FIRST };
  const asked: readonly (readonly [Action, CallInput?])[] = [
    [ACTIONS.getRegionList],
    [ACTIONS.getDemandCostList, { query: span }],
    [ACTIONS.getContractSummaryList, { query: { contractMonth: month, ...FIRST } }],
    [ACTIONS.getContractUsageList, { query: span }],
    [ACTIONS.getDiscountList, { query: { isValidDiscount: true, ...FIRST } }],
    [ACTIONS.getCoinHistoryList, { query: FIRST }],
    [ACTIONS.getCreditHistoryList, { query: FIRST }],
    [ACTIONS.getSubAccounts, { query: { page: 0, size: 10 } }],
    [ACTIONS.getResourceList, { body: { page: 0, size: 10 } }],
  ];
  return [
    ...asked.map(([action, input]) => probe(action, () => client.call(action, z.unknown(), input))),
    probe(ACTIONS.getOrg, () => askForOrganization(client)),
  ];
}

async function askForOrganization(client: Client): Promise<void> {
  const { standing } = await readOrganization(client);
  if (standing === 'sub-account') {
    throw seesLess(ACTIONS.getOrg, { caller: standing, needs: ACTIONS.getOrg.needs });
  }
}
