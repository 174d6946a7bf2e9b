import { MUTATIONS } from '../actions.js';
import { server } from '../inventory/server.js';
import { changeRemedy, isUnprotected } from './_held.js';

/** A protected server cannot be terminated. */
export const liftServerProtection = changeRemedy({
  id: 'lift-server-protection',
  kind: server,
  mutation: MUTATIONS.setProtectServerTermination,
  form: (id) => ({ serverInstanceNo: id, isProtectServerTermination: false }),
  isReached: isUnprotected,
  waitSeconds: 300,
  messages: { effect: 'Switch off termination protection of the server {id}.' },
});
