import { ACTIONS } from '../actions.js';
import { unbindingRemedy } from './_public-ip.js';

/** Takes a public address from a machine: machines leave theirs behind. */
export const unbindPublicIp = unbindingRemedy({
  id: 'unbind-public-ip',
  action: ACTIONS.disassociateElasticIp,
  holderType: 'compute',
  part: 'instanceId',
  body: (elasticIpId) => ({ elasticIpId }),
  messages: { effect: 'Unbind the public IP {id} from the virtual machine {holder}.' },
});
