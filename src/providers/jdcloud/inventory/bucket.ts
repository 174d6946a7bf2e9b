import * as z from 'zod';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { REGIONS } from '../regions.js';
import type { ResourceKind } from './kind.js';

const bucketName = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/);

/** The list has no pages and no total, so it must be there, be it as `null`. */
const buckets = z
  .object({ buckets: z.array(z.object({ name: bucketName })).nullable() })
  .transform((result) => result.buckets ?? []);

/** OSS buckets. A bucket is one resource, however many objects it holds. */
export const bucket: ResourceKind = {
  action: ACTIONS.listBuckets.id,
  regions: REGIONS,
  charged: false,
  async list(client: Client, region: string) {
    const rows = await client.call(ACTIONS.listBuckets, buckets, { region });
    return rows.map(({ name }) => ({
      id: name,
      type: 'bucket',
      region,
      charge: 'postpaid',
      holdsData: true,
      seenBy: [ACTIONS.listBuckets.id],
    }));
  },
};
