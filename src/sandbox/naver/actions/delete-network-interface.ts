import { Refusal } from '../refusal.js';
import { releaseAction } from '../mutation.js';
import { getNetworkInterfaceList } from './get-network-interface-list.js';

export const deleteNetworkInterface = releaseAction({
  name: 'deleteNetworkInterface',
  shows: getNetworkInterfaceList,
  id: 'networkInterfaceNo',
  check: ({ parentNo }) => {
    if (parentNo !== null) throw new Refusal('query', 400, '1002022', 'The network interface is attached.');
  },
});
