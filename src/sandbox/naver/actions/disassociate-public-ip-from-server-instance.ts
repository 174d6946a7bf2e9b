import { inOperation } from '../refusal.js';
import { changeAction } from '../mutation.js';
import { getPublicIpInstanceList } from './get-public-ip-instance-list.js';

export const disassociatePublicIpFromServerInstance = changeAction({
  name: 'disassociatePublicIpFromServerInstance',
  shows: getPublicIpInstanceList,
  id: 'publicIpInstanceNo',
  apply: (one, { parentNo }) => {
    if (parentNo === null) throw inOperation('The public IP is not associated.');
    one.parentNo = null;
  },
});
