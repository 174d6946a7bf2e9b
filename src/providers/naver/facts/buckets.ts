import * as z from 'zod';
import { flag, maybe } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

/** An element without children is read as empty text. */
const none = z.literal('').transform(() => ({}));
const objects = z.object({
  ListBucketResult: z.union([
    z.looseObject({ Contents: z.unknown().optional(), IsTruncated: maybe(flag) }),
    none,
  ]),
});
const versions = z.object({
  ListVersionsResult: z.union([
    z.looseObject({
      Version: z.unknown().optional(),
      DeleteMarker: z.unknown().optional(),
      IsTruncated: maybe(flag),
    }),
    none,
  ]),
});

/** Whether a bucket holds no object, no earlier version and no delete marker. Open uploads are not seen. */
export async function isEmptyBucket(client: Client, region: string, name: string): Promise<boolean> {
  const path = { bucket: name };
  const [current, all] = await Promise.all([
    client.callStorage(ACTIONS.listObjects, objects, region, { path, query: { 'max-keys': 1 } }),
    client.callStorage(ACTIONS.listObjectVersions, versions, region, { path, query: { versions: '' } }),
  ]);
  const signs = [...Object.entries(current.ListBucketResult), ...Object.entries(all.ListVersionsResult)];
  return !signs.some(
    ([sign, value]) =>
      ['Contents', 'Version', 'DeleteMarker'].includes(sign) || (sign === 'IsTruncated' && value === true),
  );
}
