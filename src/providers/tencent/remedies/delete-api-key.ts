import { MUTATIONS } from '../mutations.js';
import { keyRemedy } from './_key.js';

/** Deletes a key that is disabled. */
export const deleteApiKey = keyRemedy({
  meta: {
    id: 'delete-api-key',
    stage: 'identity',
    clears: ['tencent.api-keys'],
    destroys: true,
    waitSeconds: 120,
    messages: { effect: 'Delete the API key {id}.' },
  },
  mutation: MUTATIONS.deleteAccessKey,
  suits: () => true,
  draft: ({ id }) => ({ after: [{ remedy: 'disable-api-key', id }] }),
  parameters: {},
  stateOf: (status) => (status === undefined ? 'done' : 'todo'),
});
