import { ACTIONS } from '../actions.js';
import { bucketName } from '../facts/schemas.js';
import { listBuckets } from '../inventory/oss-bucket.js';
import { subjectOf } from '../../_shared/resource.js';
import type { AlibabaRemedy } from './_remedy.js';
import { readValue, regionOf } from './_step.js';

/** Empty buckets only: objects, versions and parts are for a person to save or delete. */
export const deleteBucket: AlibabaRemedy = {
  meta: {
    id: 'delete-bucket',
    stage: 'release',
    mutation: ACTIONS.deleteBucket.id,
    lookedAtBy: [ACTIONS.listBuckets.id],
    needs: ACTIONS.deleteBucket.needs,
    clears: ['alibaba.pay-as-you-go'],
    destroys: true,
    waitSeconds: 120,
    messages: { effect: 'Delete the empty OSS bucket {id}.', destroys: 'Its settings, and its name.' },
  },
  async propose(facts) {
    const buckets = await facts.emptyBuckets();
    return buckets.map((bucket) => ({ subject: subjectOf(bucket) }));
  },
  async look({ client }, { subject }) {
    const buckets = await listBuckets(client, subject.id);
    return buckets.some(({ id }) => id === subject.id) ? 'todo' : 'done';
  },
  act({ client }, step) {
    const bucket = readValue(step, bucketName, step.subject.id);
    return client.deleteOss(ACTIONS.deleteBucket, { region: regionOf(step), bucket });
  },
};
