import { isoSeconds } from '../../../engine/calendar.js';
import type { TencentState } from '../../entities/state.js';
import { lookAtAll } from '../../views/present.js';
import { encodeXml } from '../../../engine/xml.js';

/** All buckets, or those of one region, in one answer. */
export function getService(
  state: TencentState,
  { accountId, now }: { readonly accountId: string; readonly now: number },
  query: ReadonlyMap<string, string>,
): string {
  const region = query.get('region');
  const buckets = lookAtAll(state, state.buckets, ({ name }) => name, now);
  const shown = buckets.filter((bucket) => bucket.region === (region ?? bucket.region));
  return encodeXml('ListAllMyBucketsResult', {
    Owner: { ID: `qcs::cam::uin/${accountId}:uin/${accountId}`, DisplayName: state.accountName },
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
