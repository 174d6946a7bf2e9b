import { ACTIONS } from '../actions.js';
import { rdsInstance } from '../inventory/rds-instance.js';
import { unprotectRemedy } from './_resource.js';

export const unprotectRdsInstance = unprotectRemedy({
  id: 'unprotect-rds-instance',
  kind: rdsInstance,
  action: ACTIONS.modifyDBInstanceDeletionProtection,
  messages: { effect: 'Switch off the deletion protection of the RDS instance {id}.' },
  parameters: ({ subject }) => ({ DBInstanceId: subject.id, DeletionProtection: false }),
});
