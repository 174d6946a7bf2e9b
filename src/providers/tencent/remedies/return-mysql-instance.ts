import { MUTATIONS } from '../mutations.js';
import { mysqlInstance } from '../inventory/mysql-instance.js';
import { resourceRemedy, stands, untilBinned, willBeOpen, withCopies } from './_resource.js';

/** Gives a prepaid database back. */
export const returnMysqlInstance = resourceRemedy({
  meta: {
    id: 'return-mysql-instance',
    stage: 'release',
    clears: [],
    destroys: false,
    onlyForRefund: true,
    waitSeconds: 900,
    messages: {
      effect: 'Return the prepaid MySQL instance {id}: it goes to the recycle bin with its read-only copies.',
    },
  },
  mutation: MUTATIONS.isolateDBInstance,
  kind: mysqlInstance,
  suits: (found, around) => found.charge === 'prepaid' && stands(found) && willBeOpen(found, around),
  draft: ({ id }, around) => withCopies(id, around),
  parameters: (id) => ({ InstanceId: id }),
  stateOf: untilBinned,
});
