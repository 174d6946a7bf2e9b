import { ACTIONS } from '../actions.js';
import { cdnDomain } from '../inventory/cdn-domain.js';
import { preparingRemedy } from './_resource.js';

const STOPPED = 'offline';

/** Stops the acceleration of a domain, which can be started again. */
export const stopCdnDomain = preparingRemedy(
  {
    id: 'stop-cdn-domain',
    stage: 'release',
    kind: cdnDomain,
    action: ACTIONS.stopDomain,
    part: 'domain',
    waitSeconds: 1800,
    messages: { effect: 'Stop the acceleration of {id}.' },
    suits: ({ state }) => state !== STOPPED,
  },
  ({ state }) => state === STOPPED,
);
