import { ACTIONS } from '../actions.js';
import { ecsInstance } from '../inventory/ecs-instance.js';
import { unprotectRemedy } from './_resource.js';

export const unprotectEcsInstance = unprotectRemedy({
  id: 'unprotect-ecs-instance',
  kind: ecsInstance,
  action: ACTIONS.modifyInstanceAttribute,
  messages: { effect: 'Switch off the release protection of the ECS instance {id}.' },
  parameters: ({ subject }) => ({ InstanceId: subject.id, DeletionProtection: false }),
});
