import { elasticIp } from '../inventory/eip.js';
import { unprotectInNetwork } from './_unprotect-network.js';

export const unprotectEip = unprotectInNetwork({
  id: 'unprotect-eip',
  kind: elasticIp,
  type: 'EIP',
  effect: 'Switch off the deletion protection of the EIP {id}.',
});
