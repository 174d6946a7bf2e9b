import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { flag, required, text } from '../../parameters.js';
import { findHere } from '../../releasing.js';
import { checkRunning } from './check-running.js';

/** Switches the deletion protection of a database. */
export const modifyDbInstanceDeletionProtection = defineAction({
  service: 'rds',
  name: 'ModifyDBInstanceDeletionProtection',
  parameters: {
    ClientToken: text(),
    DBInstanceId: required(text()),
    DeletionProtection: required(flag()),
    ...unsupported('OwnerAccount', 'OwnerId', 'ResourceOwnerAccount', 'ResourceOwnerId'),
  },
  run: (call) => {
    const { DBInstanceId: id, DeletionProtection } = call.values;
    const instance = findHere(call.state.dbInstances, id, call, 'InvalidDBInstanceId.NotFound');
    checkRunning(instance);
    instance.deletionProtection = DeletionProtection;
    return {};
  },
});
