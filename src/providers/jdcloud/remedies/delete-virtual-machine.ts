import { takenOf } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { virtualMachine } from '../inventory/virtual-machine.js';
import { releaseRemedy } from './_resource.js';

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
  draft: ({ id }, { listed }) => ({
    takes: listed.filter(({ partOf }) => partOf === id).map(takenOf),
  }),
});
