import { defineAction } from '../../action.js';
import type { Instance } from '../../entities/resources.js';
import { unsupported } from '../../filters.js';
import { flag, list, refuseMissing, refuseValue, required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { inRegion } from '../../regions.js';
import { findHere, letGo } from '../../releasing.js';
import { checkDryRun } from './dry-run.js';

/** Releases instances of one region, all or none. Disks that are deleted with them go along. */
export const deleteInstances = defineAction({
  service: 'ecs',
  name: 'DeleteInstances',
  parameters: {
    ClientToken: text(),
    DryRun: flag(),
    Force: flag(),
    ForceStop: flag(),
    InstanceId: list(),
    RegionId: required(text()),
    TerminateSubscription: flag(),
    ...unsupported('OwnerAccount', 'OwnerId', 'ResourceOwnerAccount', 'ResourceOwnerId'),
  },
  run: (call) => {
    const { values, state, now } = call;
    if (values.InstanceId.length === 0) throw refuseMissing('InstanceId', 'joined');
    const here = inRegion(state.instances, values.RegionId);
    const found = values.InstanceId.map((id) => findHere(here, id, call, 'InvalidInstanceId.NotFound'));
    for (const instance of found) {
      checkCharge(instance, values.TerminateSubscription === true, now);
      checkState(instance, values.Force === true);
    }
    checkDryRun(values.DryRun);
    for (const { id } of found) letGo(call, id, 'IncorrectInstanceStatus');
    return {};
  },
});

function checkCharge({ charge, expiresAt }: Instance, terminates: boolean, now: number): void {
  const hasEnded = terminates && expiresAt !== null && expiresAt <= now;
  if (charge === 'PrePaid' && !hasEnded)
    throw refuseValue('InstanceId', 'joined', 'it is a subscription that has not expired');
}

function checkState({ status, deletionProtection }: Instance, isForced: boolean): void {
  if (deletionProtection)
    throw new Refusal(
      'InvalidOperation.DeletionProtection',
      403,
      'The instance is protected against release.',
    );
  if (status === 'Running' && !isForced)
    throw new Refusal('IncorrectInstanceStatus', 403, 'The instance is running.');
}
