import * as z from 'zod';
import { subjectOf } from '../../_shared/resource.js';
import { LIST_BUCKETS } from '../actions.js';
import { regionId } from '../facts/schemas.js';
import { bucketName, listBuckets } from '../inventory/bucket.js';
import { DELETE_BUCKET } from '../mutations.js';
import { metaOf, type TencentRemedy } from './_remedy.js';
import { readStep } from './_step.js';

const bucket = z.object({ id: bucketName, region: regionId });

/** Deletes a bucket if it is empty, which only the provider sees: one that holds objects it refuses to delete. */
export const deleteCosBucket: TencentRemedy = {
  meta: metaOf(
    {
      id: 'delete-cos-bucket',
      stage: 'release',
      clears: ['tencent.services'],
      destroys: true,
      waitSeconds: 120,
      messages: {
        effect: 'Delete the COS bucket {id} if it is empty; otherwise empty it first.',
        destroys: 'The bucket with its settings; it holds no objects then.',
      },
    },
    DELETE_BUCKET,
    [LIST_BUCKETS.id],
  ),
  async propose(facts) {
    const { listed } = await facts.inventory();
    return listed
      .map(subjectOf)
      .filter((subject) => subject.type === 'COS bucket' && bucket.safeParse(subject).success)
      .map((subject) => ({ subject }));
  },
  async look(client, step) {
    const { id } = readStep(step, bucket);
    return (await listBuckets(client)).some((found) => found.id === id) ? 'todo' : 'done';
  },
  act(client, step) {
    const { id, region } = readStep(step, bucket);
    return client.callBucket(DELETE_BUCKET, 'DELETE', { name: id, region });
  },
};
