import { MUTATIONS } from '../actions.js';
import { publicIp } from '../inventory/public-ip.js';
import { changeRemedy } from './_held.js';

/** An associated address can neither be deleted nor goes with its server. */
export const disassociatePublicIp = changeRemedy({
  id: 'disassociate-public-ip',
  kind: publicIp,
  mutation: MUTATIONS.disassociatePublicIpFromServerInstance,
  form: (id) => ({ publicIpInstanceNo: id }),
  isReached: ({ holder }) => holder === undefined,
  more: ({ hold: { holder = '' } }) => Promise.resolve({ args: { server: holder } }),
  waitSeconds: 600,
  messages: { effect: 'Disassociate the public IP {id} from the server {server}.' },
});
