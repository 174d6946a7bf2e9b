import { ACTIONS } from '../actions.js';
import { cdnDomain } from '../inventory/cdn-domain.js';
import { releaseRemedy } from './_resource.js';

/** Takes a domain that was stopped off the CDN. The domain name itself stays. */
export const deleteCdnDomain = releaseRemedy({
  id: 'delete-cdn-domain',
  kind: cdnDomain,
  action: ACTIONS.deleteCdnDomain,
  part: 'domain',
  waitSeconds: 1800,
  messages: {
    effect: 'Delete the acceleration of {id}.',
    destroys: 'Its settings and statistics; the domain name stays.',
  },
  draft: ({ id }) => ({ after: [{ remedy: 'stop-cdn-domain', id }] }),
});
