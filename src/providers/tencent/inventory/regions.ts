import * as z from 'zod';
import { count } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { regionId } from '../facts/schemas.js';

const answer = z
  .object({ RegionSet: z.array(z.object({ Region: regionId })).min(1), TotalCount: count })
  .refine(({ RegionSet, TotalCount }) => RegionSet.length === TotalCount, 'regions are missing')
  .transform(({ RegionSet }) => RegionSet.map(({ Region }) => Region));

/** The regions of the virtual machines, closed ones included; the other products are asked for there. */
export function readRegions(client: Client): Promise<readonly string[]> {
  return client.call(ACTIONS.describeRegions, answer, { Product: 'cvm' });
}
