import { expect, it } from 'vitest';
import { isEmptyBucket } from '../../../../src/providers/naver/facts/buckets.js';
import { bucket } from '../../../../src/providers/naver/inventory/bucket.js';
import { deleteBucket } from '../../../../src/providers/naver/remedies/delete-bucket.js';
import { clientThat, remedyFacts } from '../hand-made-remedies.js';

it('is proposed for empty buckets with plain names alone', async () => {
  const facts = remedyFacts([[bucket, { empty: {}, full: {}, '../up': {} }]], {
    isEmptyBucket: (_, name) => Promise.resolve(name !== 'full'),
  });
  const drafts = await deleteBucket.propose(facts, { refunds: false });
  expect(drafts.map(({ subject }) => subject.id)).toEqual(['empty']);
});

const objects = '<ListBucketResult><Contents><Key>a</Key></Contents></ListBucketResult>';

it('takes a bucket whose answer is of another shape for unknown', async () => {
  await expect(isEmptyBucket(clientThat(objects).client, 'KR', 'b')).rejects.toMatchObject({
    fault: { kind: 'malformed' },
  });
});
