import { MUTATIONS } from '../mutations.js';
import { mysqlInstance } from '../inventory/mysql-instance.js';
import { resourceRemedy, untilGone, willBeBinned } from './_resource.js';

/** Takes a database out of the recycle bin for good. */
export const destroyMysqlInstance = resourceRemedy({
  meta: {
    id: 'destroy-mysql-instance',
    stage: 'release',
    clears: ['tencent.services'],
    destroys: true,
    waitSeconds: 1800,
    messages: {
      effect: 'Destroy the MySQL instance {id} in the recycle bin.',
      destroys: 'Its databases and backups.',
    },
  },
  mutation: MUTATIONS.offlineIsolatedInstances,
  kind: mysqlInstance,
  suits: willBeBinned,
  draft: ({ id }) => ({
    after: [
      'lift-mysql-protection',
      'isolate-mysql-replica',
      'isolate-mysql-instance',
      'return-mysql-instance',
    ].map((remedy) => ({ remedy, id })),
  }),
  parameters: (id) => ({ InstanceIds: [id] }),
  stateOf: untilGone,
});
