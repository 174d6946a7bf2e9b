import { ACTIONS } from '../actions.js';
import { dnsZone } from '../inventory/dns-zone.js';
import { isFree, releaseRemedy } from './_resource.js';

/** Takes a zone away. Calls know it by a number, not by its name. */
export const deleteDnsZone = releaseRemedy({
  id: 'delete-dns-zone',
  kind: dnsZone,
  action: ACTIONS.deleteDnsZone,
  part: 'domainId',
  waitSeconds: 300,
  messages: {
    effect: 'Delete the DNS zone {id}.',
    destroys: 'All its records: the name is resolved no more. The domain name stays.',
  },
  suits: (zone) => zone.handle !== undefined && isFree(zone),
});
