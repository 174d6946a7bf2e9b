import { MUTATIONS } from '../actions.js';
import { networkInterface } from '../inventory/network-interface.js';
import { releaseRemedy } from './_held.js';

/** Interfaces that do not go with a server would hold their subnet. */
export const deleteNetworkInterface = releaseRemedy({
  id: 'delete-network-interface',
  kind: networkInterface,
  mutation: MUTATIONS.deleteNetworkInterface,
  form: (id) => ({ networkInterfaceNo: id }),
  isFor: ({ goesAlong }) => goesAlong !== true,
  clears: [],
  waitSeconds: 600,
  messages: { effect: 'Delete the network interface {id}.' },
});
