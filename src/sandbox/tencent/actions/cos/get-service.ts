import { isoSeconds } from '../../../engine/calendar.js';
import type { TencentState } from '../../entities/state.js';
import { encodeXml } from '../../../engine/xml.js';

/** All buckets, or those of one region, in one answer. */
export function getService(
  { buckets, accountName }: TencentState,
  accountId: string,
  query: ReadonlyMap<string, string>,
): string {
  const region = query.get('region');
  const shown = buckets.filter((bucket) => bucket.region === (region ?? bucket.region));
  return encodeXml('ListAllMyBucketsResult', {
    Owner: { ID: `qcs::cam::uin/${accountId}:uin/${accountId}`, DisplayName: accountName },
    Buckets: {
      Bucket: shown.map(({ name, region: location, createdAt }) => ({
        Name: name,
        Location: location,
        CreationDate: isoSeconds(createdAt),
        BucketType: 'cos',
      })),
    },
  });
}
