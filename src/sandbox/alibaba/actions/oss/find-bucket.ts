import type { Bucket } from '../../entities/resources.js';
import type { AlibabaState } from '../../entities/state.js';
import { Refusal } from '../../refusal.js';
import { standing } from '../../releasing.js';

export interface BucketPlace {
  readonly bucket: string;
  /** The region whose host was asked; undefined where the host is an address. */
  readonly region: string | undefined;
  readonly state: AlibabaState;
  readonly now: number;
}

/** @throws Refusal when there is no such bucket, or it is asked for at the host of another region. */
export function findBucket({ bucket, region, state, now }: BucketPlace): Bucket {
  const found = state.buckets.find(({ name }) => name === bucket);
  if (!found || standing(state, bucket, now) === 'gone')
    throw new Refusal('NoSuchBucket', 404, 'The specified bucket does not exist.');
  if (found.region !== (region ?? found.region)) {
    throw new Refusal(
      'AccessDenied',
      403,
      'The bucket you are attempting to access must be addressed using the specified endpoint.',
    );
  }
  return found;
}
