import * as z from 'zod';
import { gather } from '../../../domain/gap.js';
import { text } from '../../_shared/decode.js';
import { distinctGaps, type Inventory } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { GLOBAL_TAGS, REGIONS } from '../regions.js';
import { rowsOf, idText } from './schemas.js';

const WITH_SYSTEM_TAGS = 1;

const tagged = z.object({
  data: z
    .object({ resourceTagMappingList: rowsOf(z.object({ serviceCode: text, resourceId: idText })) })
    .nullable(),
});

/** What the tag service knows, in all regions and among the global products. It has no pages. */
export async function readTagged(client: Client): Promise<Inventory> {
  const { values, gaps } = await gather(
    [...REGIONS, GLOBAL_TAGS].map((region) => readRegion(client, region)),
  );
  return { resources: values.flat(), gaps: distinctGaps(gaps) };
}

async function readRegion(client: Client, region: string): Promise<Inventory['resources']> {
  const { id: action } = ACTIONS.describeResources;
  const { data } = await client.call(ACTIONS.describeResources, tagged, {
    region,
    body: { resourceVo: { showTagStatus: WITH_SYSTEM_TAGS } },
  });
  return (data?.resourceTagMappingList ?? []).map(({ serviceCode, resourceId }) => ({
    id: resourceId,
    type: serviceCode,
    region: region === GLOBAL_TAGS ? undefined : region,
    charge: 'unknown',
    seenBy: [action],
  }));
}
