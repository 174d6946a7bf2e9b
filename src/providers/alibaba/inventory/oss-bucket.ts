import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { flag, maybe, text } from '../../_shared/decode.js';
import { readTokenPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { bucketName } from '../facts/schemas.js';
import type { DataKind } from '../../_shared/copy-out.js';
import type { Resource } from '../../_shared/resource.js';

export const BUCKET = 'OSS bucket';
const PAGE = '1000';
/** Any region's service lists the buckets of all. */
const REGION = 'cn-hangzhou';

const bucket = z.object({ Name: bucketName, Region: maybe(text), Location: maybe(text) });

/** An empty `<Buckets/>` is read as empty text. */
const buckets = z.union([
  z.object({ Bucket: z.array(bucket) }),
  z.literal('').transform(() => ({ Bucket: [] })),
]);

const page = z
  .object({
    ListAllMyBucketsResult: z.object({ Buckets: buckets, IsTruncated: maybe(flag), NextMarker: maybe(text) }),
  })
  .refine(
    ({ ListAllMyBucketsResult: list }) => list.IsTruncated !== true || list.NextMarker !== undefined,
    'truncated without a marker',
  )
  .transform(({ ListAllMyBucketsResult: list }) => ({
    rows: list.Buckets.Bucket,
    next: list.IsTruncated === true ? list.NextMarker : undefined,
  }));

/** Object storage was never opened, or is switched off because the account is overdue. Source: OSS, "HTTP 403 status code". */
const DISABLED = 'UserDisable';

/**
 * The OSS buckets: none where the service was never opened.
 * @param owesNothing asked where the service is off: what an overdue account stored is still there.
 */
export async function listAllBuckets(
  client: Client,
  owesNothing: () => Promise<boolean>,
): Promise<readonly Resource[]> {
  try {
    return await listBuckets(client);
  } catch (error) {
    if (!(error instanceof ApiError) || error.fault.code !== DISABLED) throw error;
    if (await owesNothing()) return [];
    throw new ApiError(error.action, error.fault, ['Object Storage Service (OSS)']);
  }
}

/** Buckets among the kinds that hold data. */
export const BUCKETS: DataKind = {
  action: ACTIONS.listBuckets.id,
  copyOut: {
    code: 'copy-bucket',
    tool: 'ossutil',
    url: 'https://www.alibabacloud.com/help/en/oss/developer-reference/synchronize-oss-objects-to-your-computer',
    command: 'ossutil sync oss://BUCKET/ FOLDER/',
  },
};

/** OSS buckets, or those whose name begins so. A bucket is one resource, however many objects it holds. */
export async function listBuckets(client: Client, prefix?: string): Promise<readonly Resource[]> {
  const { id: action } = ACTIONS.listBuckets;
  const rows = await readTokenPages(
    action,
    (marker) =>
      client.callOss(ACTIONS.listBuckets, page, {
        region: REGION,
        query: {
          'max-keys': PAGE,
          ...(prefix === undefined ? {} : { prefix }),
          ...(marker === undefined ? {} : { marker }),
        },
      }),
    ({ Name }) => Name,
  );
  return rows.map(({ Name, Region, Location }) => ({
    id: Name,
    type: BUCKET,
    region: Region ?? Location?.replace(/^oss-/, ''),
    charge: 'postpaid',
    holdsData: true,
    seenBy: [action],
  }));
}
