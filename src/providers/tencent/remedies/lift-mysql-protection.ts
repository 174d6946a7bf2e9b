import { mysqlInstance } from '../inventory/mysql-instance.js';
import { MUTATIONS } from '../mutations.js';
import { goesSoon, protectionRemedy } from './_protection.js';

/** Allows a database to be isolated and destroyed. Source: `ModifyInstanceDestroyProtect` in the model of the official SDK. */
export const liftMysqlProtection = protectionRemedy({
  id: 'lift-mysql-protection',
  effect: 'Lift the destruction protection of the MySQL instance {id}.',
  mutation: MUTATIONS.modifyInstanceDestroyProtect,
  kind: mysqlInstance,
  goes: goesSoon,
  parameters: (id) => ({ InstanceIds: [id], DestroyProtect: 'off' }),
});
