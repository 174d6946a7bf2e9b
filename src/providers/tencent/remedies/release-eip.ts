import { MUTATIONS } from '../mutations.js';
import { elasticIp } from '../inventory/eip.js';
import { isPostpaid, resourceRemedy, stands, untilGone, willBeFree } from './_resource.js';

/** Releases an address, once nothing holds it. */
export const releaseEip = resourceRemedy({
  meta: {
    id: 'release-eip',
    stage: 'release',
    clears: ['tencent.services'],
    destroys: true,
    waitSeconds: 600,
    messages: {
      effect: 'Release the EIP {id}.',
      destroys: 'The address, which cannot be had again for certain.',
    },
  },
  mutation: MUTATIONS.releaseAddresses,
  kind: elasticIp,
  suits: (found, around) => isPostpaid(found) && stands(found) && willBeFree(found, around),
  draft: ({ id }) => ({ after: [{ remedy: 'disassociate-address', id }] }),
  parameters: (id) => ({ AddressIds: [id] }),
  stateOf: untilGone,
});
