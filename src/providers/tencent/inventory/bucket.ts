import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { LIST_BUCKETS } from '../actions.js';
import type { DataKind } from '../../_shared/copy-out.js';
import type { Client } from '../client.js';
import type { Listed } from './kind.js';

/** `<name>-<appid>`. */
export const bucketName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}-\d{5,15}$/);

/** An empty `<Buckets/>` is read as empty text. */
const buckets = z.union([
  z.object({ Bucket: z.array(z.object({ Name: bucketName, Location: maybe(text) })) }),
  z.literal('').transform(() => ({ Bucket: [] })),
]);

const answer = z
  .object({ ListAllMyBucketsResult: z.object({ Buckets: buckets, IsTruncated: maybe(text) }) })
  .refine(({ ListAllMyBucketsResult: list }) => list.IsTruncated !== 'true', 'the list is cut short')
  .transform(({ ListAllMyBucketsResult: list }) => list.Buckets.Bucket);

/** Buckets among the kinds that hold data. */
export const BUCKETS: DataKind = {
  action: LIST_BUCKETS.id,
  copyOut: {
    code: 'copy-bucket',
    tool: 'COSCLI',
    url: 'https://www.tencentcloud.com/document/product/436/43256',
    command: './coscli cp cos://BUCKET-APPID/ FOLDER/ -r -e cos.REGION.myqcloud.com',
  },
};

/** COS buckets of all regions, which come in one answer. A bucket is one resource, however many objects it holds. */
export async function listBuckets(client: Client): Promise<readonly Listed[]> {
  const rows = await client.callCos(LIST_BUCKETS, answer);
  return rows.map(({ Name, Location }) => ({
    id: Name,
    type: 'COS bucket',
    region: Location,
    charge: 'postpaid',
    holdsData: true,
    seenBy: [LIST_BUCKETS.id],
  }));
}
