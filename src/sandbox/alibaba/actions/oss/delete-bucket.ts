import { letGo } from '../../releasing.js';
import { Refusal } from '../../refusal.js';
import { findBucket, type BucketPlace } from './find-bucket.js';

/** Deletes a bucket that holds neither objects nor parts. @throws Refusal. */
export function deleteBucket(place: BucketPlace): void {
  const { objects, multipartUploads } = findBucket(place);
  if (objects + multipartUploads > 0)
    throw new Refusal('BucketNotEmpty', 409, 'The bucket you tried to delete is not empty.');
  letGo(place, place.bucket, 'NoSuchBucket', 404);
}
