import { ACTIONS } from '../actions.js';
import { ecsInstance } from '../inventory/ecs-instance.js';
import { afterUnprotecting, partsOf, releaseRemedy } from './_resource.js';
import { regionOf } from './_step.js';

/** Running or stopped. Manual snapshots, addresses and disks of their own stay behind. What a group would make anew is left. */
export const releaseEcsInstance = releaseRemedy({
  id: 'release-ecs-instance',
  kind: ecsInstance,
  action: ACTIONS.deleteInstances,
  waitSeconds: 300,
  messages: {
    effect: 'Release the ECS instance {id}, also while it runs.',
    destroys: 'Its system disk, the data disks that are released with it, and their automatic snapshots.',
  },
  applies: ({ managedBy }) => managedBy === undefined,
  detail: (holding, all) => ({
    after: afterUnprotecting('unprotect-ecs-instance', holding),
    takes: partsOf(holding, all),
  }),
  parameters: (step) => ({ RegionId: regionOf(step), InstanceId: [step.subject.id], Force: true }),
});
