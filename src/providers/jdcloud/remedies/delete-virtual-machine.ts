import { takenOf } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { virtualMachine } from '../inventory/virtual-machine.js';
import { isNodeOf } from './delete-kubernetes-cluster.js';
import { isFree, releaseRemedy } from './_resource.js';

/** Takes a machine away. Its public addresses stay, and so do disks that are not deleted with it. */
export const deleteVirtualMachine = releaseRemedy({
  id: 'delete-virtual-machine',
  kind: virtualMachine,
  action: ACTIONS.deleteVm,
  part: 'instanceId',
  waitSeconds: 900,
  messages: {
    effect: 'Delete the virtual machine {id}.',
    destroys: 'Its system disk and the data disks that go with it.',
  },
  // Nodes go with their cluster, which would make them anew.
  suits: (machine, { listed }) => isFree(machine) && !listed.some((cluster) => isNodeOf(machine, cluster)),
  draft: ({ id }, { listed }) => ({
    takes: listed.filter(({ partOf }) => partOf === id).map(takenOf),
  }),
});
