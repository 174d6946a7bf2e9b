import { beginRelease } from '../../../engine/releases.js';
import type { TencentState } from '../../entities/state.js';
import { Refusal } from '../../refusal.js';
import { stillThere } from '../../views/present.js';

/** Which bucket a request is about. */
export interface BucketName {
  readonly name: string;
  readonly region: string;
}

/** Only a bucket that holds nothing. @throws Refusal. */
export function deleteBucket(state: TencentState, { name, region }: BucketName, now: number): void {
  const here = stillThere(state, state.buckets, (bucket) => bucket.name, now);
  const found = here.find((bucket) => bucket.name === name && bucket.region === region);
  if (!found) throw new Refusal('NoSuchBucket', 'The specified bucket does not exist.', 404);
  if (found.objects > 0) throw new Refusal('BucketNotEmpty', 'The bucket is not empty.', 409);
  beginRelease(state.releases, name, now);
}
