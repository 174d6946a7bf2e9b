import * as z from 'zod';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { REGIONS } from '../regions.js';
import type { ResourceKind, Thing } from './kind.js';

const TYPE = 'bucket';

const bucketName = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/);

/** The list has no pages and no total, so it must be there, be it as `null`. */
const buckets = z
  .object({ buckets: z.array(z.object({ name: bucketName })).nullable() })
  .transform((result) => result.buckets ?? []);

/** OSS buckets. A bucket is one resource, however many objects it holds. */
export const bucket: ResourceKind = {
  type: TYPE,
  action: ACTIONS.listBuckets.id,
  copyOut: {
    code: 'copy-bucket',
    tool: 'aws s3',
    url: 'https://docs.jdcloud.com/en/object-storage-service/endpoint-using-rulers',
    command: 'aws s3 sync s3://BUCKET FOLDER --endpoint-url https://s3.REGION.jdcloud-oss.com',
  },
  regions: REGIONS,
  charged: false,
  list: listBuckets,
  find: async (client, region, id) => (await listBuckets(client, region)).find((found) => found.id === id),
};

async function listBuckets(client: Client, region: string): Promise<readonly Thing[]> {
  const rows = await client.call(ACTIONS.listBuckets, buckets, { region });
  return rows.map(({ name }) => ({
    id: name,
    type: TYPE,
    region,
    charge: 'postpaid',
    holdsData: true,
    seenBy: [ACTIONS.listBuckets.id],
  }));
}
