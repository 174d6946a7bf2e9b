import { ACTIONS } from '../actions.js';
import { kmsKey } from '../inventory/kms-key.js';
import { isFree, resourceRemedy, untilBinned } from './_resource.js';

/** The shortest delay that the service allows. */
const DELAY_DAYS = 7;

/** Has a key deleted as soon as the service lets it: what was encrypted by it can be read until then. */
export const scheduleKmsKeyDeletion = resourceRemedy(
  {
    id: 'schedule-kms-key-deletion',
    stage: 'release',
    clears: ['jdcloud.products'],
    destroys: true,
    kind: kmsKey,
    action: ACTIONS.scheduleKeyDeletion,
    part: 'keyId',
    query: { delayDays: DELAY_DAYS },
    waitSeconds: 120,
    messages: {
      effect: 'Have the KMS key {id} deleted in 7 days, the shortest delay there is.',
      destroys: 'The key, and with it everything that only it decrypts.',
    },
    suits: isFree,
    draft: ({ id }) => ({ after: [{ remedy: 'disable-kms-key', id }] }),
  },
  untilBinned,
);
