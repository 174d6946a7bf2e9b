import { elasticIp } from '../inventory/eip.js';
import { MUTATIONS } from '../mutations.js';
import { isPostpaid, resourceRemedy, stands, untilFree, willBeDetached } from './_resource.js';

/** Takes an address that is to go off its machine. Source: `DisassociateAddress` in the model of the official SDK. */
export const disassociateAddress = resourceRemedy({
  meta: {
    id: 'disassociate-address',
    stage: 'detach',
    clears: [],
    destroys: false,
    waitSeconds: 600,
    messages: { effect: 'Unbind the EIP {id} from {holder}.' },
  },
  mutation: MUTATIONS.disassociateAddress,
  kind: elasticIp,
  suits: (found, around) => isPostpaid(found) && stands(found) && willBeDetached(found, around),
  draft: ({ heldBy = '' }) => ({ args: { holder: heldBy } }),
  parameters: (id) => ({ AddressId: id }),
  stateOf: untilFree,
});
