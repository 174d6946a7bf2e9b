import { MUTATIONS } from '../mutations.js';
import { mysqlInstance } from '../inventory/mysql-instance.js';
import { isPostpaid, resourceRemedy, stands, untilBinned, willBeOpen, withCopies } from './_resource.js';

/** Isolates a database that is paid by use. */
export const isolateMysqlInstance = resourceRemedy({
  meta: {
    id: 'isolate-mysql-instance',
    stage: 'release',
    clears: [],
    destroys: false,
    waitSeconds: 900,
    messages: {
      effect: 'Isolate the MySQL instance {id}: it goes to the recycle bin with its read-only copies.',
    },
  },
  mutation: MUTATIONS.isolateDBInstance,
  kind: mysqlInstance,
  suits: (found, around) =>
    isPostpaid(found) && stands(found) && willBeOpen(found, around) && found.isReplica !== true,
  draft: ({ id }, around) => withCopies(id, around),
  parameters: (id) => ({ InstanceId: id }),
  stateOf: untilBinned,
});
