import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { count } from '../../_shared/decode.js';
import type { Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { listBuckets } from '../inventory/oss-bucket.js';

const stat = z
  .object({
    BucketStat: z.object({
      ObjectCount: count,
      MultipartUploadCount: count,
      LiveChannelCount: count.optional(),
    }),
  })
  .transform(({ BucketStat }) => BucketStat);

/** The buckets that hold nothing, as far as their counts show: the provider refuses to delete any other. */
export async function readEmptyBuckets(client: Client): Promise<readonly Resource[]> {
  const buckets = await listBuckets(client);
  const empty = await Promise.all(buckets.map((bucket) => isEmpty(client, bucket)));
  return buckets.filter((_, index) => empty[index]);
}

/** A bucket whose counts cannot be read is left alone. */
async function isEmpty(client: Client, { id: bucket, region }: Resource): Promise<boolean> {
  if (region === undefined) return false;
  try {
    const counts = await client.callOss(ACTIONS.getBucketStat, stat, {
      region,
      bucket,
      query: { stat: undefined },
    });
    const { ObjectCount, MultipartUploadCount, LiveChannelCount = 0 } = counts;
    return ObjectCount + MultipartUploadCount + LiveChannelCount === 0;
  } catch (error) {
    if (error instanceof ApiError && error.fault.kind === 'not-found') return false;
    throw error;
  }
}
