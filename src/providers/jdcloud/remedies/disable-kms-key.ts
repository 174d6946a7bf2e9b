import { ACTIONS } from '../actions.js';
import { kmsKey } from '../inventory/kms-key.js';
import { isFree, preparingRemedy } from './_resource.js';

const ENABLED = '0';

/** Disables a key of the key service, which can be undone. */
export const disableKmsKey = preparingRemedy(
  {
    id: 'disable-kms-key',
    stage: 'release',
    kind: kmsKey,
    action: ACTIONS.disableKey,
    part: 'keyId',
    waitSeconds: 120,
    messages: { effect: 'Disable the KMS key {id}.' },
    suits: (key) => key.state === ENABLED && isFree(key),
  },
  ({ state }) => state !== ENABLED,
);
