import { ACTIONS } from '../actions.js';
import { PACKAGE, publicIp } from '../inventory/public-ip.js';
import { isFree, releaseRemedy, willBeFree } from './_resource.js';

/** Holders that a step of its own takes the address from. */
const UNBOUND_FROM: ReadonlySet<string | undefined> = new Set(['compute', PACKAGE]);

/** Releases a public address that nothing holds by then. */
export const deletePublicIp = releaseRemedy({
  id: 'delete-public-ip',
  kind: publicIp,
  action: ACTIONS.deleteElasticIp,
  part: 'elasticIpId',
  waitSeconds: 300,
  messages: {
    effect: 'Release the public IP {id}.',
    destroys: 'The address: it cannot be had again.',
  },
  suits: (thing, around) => {
    const heldBy = thing.heldBy?.filter(({ type }) => !UNBOUND_FROM.has(type)) ?? [];
    return isFree(thing) && willBeFree({ ...thing, heldBy }, around);
  },
  draft: ({ id }) => ({
    after: ['unbind-public-ip', 'leave-bandwidth-package'].map((remedy) => ({ remedy, id })),
  }),
});
