import { ACTIONS } from '../actions.js';
import { bucket } from '../inventory/bucket.js';
import { releaseRemedy } from './_resource.js';

/** Takes a bucket away. Whether it is empty no list tells; the provider refuses one that is not. */
export const deleteBucket = releaseRemedy({
  id: 'delete-bucket',
  kind: bucket,
  action: ACTIONS.deleteBucket,
  part: 'bucketname',
  waitSeconds: 300,
  messages: {
    effect: 'Delete the bucket {id}, if it is empty.',
    destroys: 'The bucket and its name.',
  },
});
