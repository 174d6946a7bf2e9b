import { MUTATIONS } from '../actions.js';
import { subnet } from '../inventory/subnet.js';
import { releaseRemedy } from './_held.js';

/** A subnet has to be empty. */
export const deleteSubnet = releaseRemedy({
  id: 'delete-subnet',
  kind: subnet,
  mutation: MUTATIONS.deleteSubnet,
  form: (id) => ({ subnetNo: id }),
  clears: [],
  waitSeconds: 1200,
  messages: { effect: 'Delete the subnet {id}.' },
});
