import { MUTATIONS } from '../actions.js';
import { server } from '../inventory/server.js';
import { afterItsCluster, changeRemedy } from './_held.js';

const STOPPED = 'NSTOP';

/** Only a stopped server can be terminated. */
export const stopServer = changeRemedy({
  id: 'stop-server',
  kind: server,
  mutation: MUTATIONS.stopServerInstances,
  form: (id) => ({ 'serverInstanceNoList.1': id }),
  isReached: ({ status, isBusy }) => status === STOPPED && isBusy !== true,
  more: async ({ resource: { id } }, facts) => ({ after: await afterItsCluster(id, facts) }),
  waitSeconds: 1200,
  messages: { effect: 'Stop the server {id}.' },
});
