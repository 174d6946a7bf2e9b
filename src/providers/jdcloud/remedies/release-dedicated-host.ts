import { ACTIONS } from '../actions.js';
import { dedicatedHost } from '../inventory/dedicated-host.js';
import { virtualMachine, HOST } from '../inventory/virtual-machine.js';
import { isFree, releaseRemedy, type Surroundings } from './_resource.js';
import type { Thing } from '../inventory/kind.js';

/** Releases a dedicated host once no machine stands on it. */
export const releaseDedicatedHost = releaseRemedy({
  id: 'release-dedicated-host',
  kind: dedicatedHost,
  action: ACTIONS.releaseDedicatedHost,
  part: 'dedicatedHostId',
  waitSeconds: 900,
  messages: {
    effect: 'Release the dedicated host {id}.',
    destroys: 'The host; the machines on it have steps of their own.',
  },
  suits: (host, around) => isFree(host) && machinesOn(host, around).every(isFree),
  draft: (host, around) => ({
    after: machinesOn(host, around).map(({ id }) => ({ remedy: 'delete-virtual-machine', id })),
  }),
});

function machinesOn({ id }: Thing, { listed }: Surroundings): readonly Thing[] {
  return listed.filter(
    ({ type, heldBy = [] }) =>
      type === virtualMachine.type && heldBy.some((holder) => holder.type === HOST && holder.id === id),
  );
}
