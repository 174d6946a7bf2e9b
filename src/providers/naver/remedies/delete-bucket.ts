import * as z from 'zod';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import { MUTATIONS } from '../actions.js';
import { bucket } from '../inventory/bucket.js';
import { heldRemedy } from './_held.js';

/** The names that buckets may have. */
const bucketName = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/);

const whole = heldRemedy({
  id: 'delete-bucket',
  kind: bucket,
  mutation: MUTATIONS.deleteBucket,
  send: (client, { id, region }) =>
    client.changeStorage(MUTATIONS.deleteBucket, region, { path: { bucket: id } }),
  ids: bucketName,
  destroys: true,
  clears: ['naver.services'],
  waitSeconds: 300,
  messages: { effect: 'Delete the empty bucket {id}.' },
});

/** Only empty buckets; what is in the others is for the user to move or delete. */
export const deleteBucket: typeof whole = {
  ...whole,
  async propose(facts, wishes) {
    const drafts = await whole.propose(facts, wishes);
    const empty = await Promise.all(
      drafts.map(async (draft): Promise<readonly RemedyDraft[]> => {
        const { region = '', id } = draft.subject;
        return (await facts.isEmptyBucket(region, id)) ? [draft] : [];
      }),
    );
    return empty.flat();
  },
};
