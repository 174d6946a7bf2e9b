import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { oneOf, refuseValue, required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { findHere, letGo, remaining } from '../../releasing.js';
import { liveDbInstances } from '../../views/live.js';
import { checkRunning } from './check-running.js';

/** Releases a pay-as-you-go database that no read-only instance copies. */
export const deleteDbInstance = defineAction({
  service: 'rds',
  name: 'DeleteDBInstance',
  parameters: {
    DBInstanceId: required(text()),
    ReleasedKeepPolicy: oneOf('None', 'Lastest', 'All'),
    ...unsupported('OwnerAccount', 'OwnerId', 'ResourceOwnerAccount', 'ResourceOwnerId'),
  },
  run: (call) => {
    const { DBInstanceId: id } = call.values;
    const all = liveDbInstances(call);
    const instance = findHere(all, id, call, 'InvalidDBInstanceId.NotFound');
    if (instance.charge === 'PrePaid') throw refuseValue('DBInstanceId', 'joined', 'it is a subscription');
    checkRunning(instance);
    if (instance.deletionProtection)
      throw new Refusal(
        'OperationDenied.DBInstanceStatus',
        403,
        'The instance is protected against deletion.',
      );
    if (remaining(all, call).some(({ masterId }) => masterId === id))
      throw new Refusal('OperationDenied.ReadDBInstanceStatus', 403, 'The instance has read-only instances.');
    letGo(call, id, 'OperationDenied.DBInstanceStatus');
    return { RegionId: instance.region };
  },
});
