import { MUTATIONS } from '../actions.js';
import { publicIp } from '../inventory/public-ip.js';
import { releaseRemedy } from './_held.js';

/** The address goes back to the provider. */
export const deletePublicIp = releaseRemedy({
  id: 'delete-public-ip',
  kind: publicIp,
  mutation: MUTATIONS.deletePublicIpInstance,
  form: (id) => ({ publicIpInstanceNo: id }),
  after: ['disassociate-public-ip'],
  waitSeconds: 600,
  messages: { effect: 'Delete the public IP {id}.' },
});
