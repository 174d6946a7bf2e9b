import { MUTATIONS } from '../mutations.js';
import { mysqlInstance } from '../inventory/mysql-instance.js';
import { isPostpaid, resourceRemedy, stands, untilBinned } from './_resource.js';

/** Isolates a database that is paid by use. Protected ones are left to a person. */
export const isolateMysqlInstance = resourceRemedy({
  meta: {
    id: 'isolate-mysql-instance',
    stage: 'release',
    clears: [],
    destroys: false,
    waitSeconds: 900,
    messages: {
      effect: 'Isolate the MySQL instance {id}: it goes to the recycle bin.',
    },
  },
  mutation: MUTATIONS.isolateDBInstance,
  kind: mysqlInstance,
  suits: (found) =>
    isPostpaid(found) && stands(found) && found.isProtected !== true && found.isReplica !== true,
  parameters: (id) => ({ InstanceId: id }),
  stateOf: untilBinned,
});
