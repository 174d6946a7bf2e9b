import { MUTATIONS } from '../mutations.js';
import { keyRemedy } from './_key.js';

/** Disables a key before it is deleted, so that what still uses it shows. */
export const disableApiKey = keyRemedy({
  meta: {
    id: 'disable-api-key',
    stage: 'identity',
    clears: [],
    destroys: false,
    waitSeconds: 120,
    messages: { effect: 'Disable the API key {id}.' },
  },
  mutation: MUTATIONS.updateAccessKey,
  suits: ({ status }) => status === 'Active',
  parameters: { Status: 'Inactive' },
  stateOf: (status) => (status === undefined || status === 'Inactive' ? 'done' : 'todo'),
});
