import { inOperation, protectedStill } from '../refusal.js';
import { heldBy } from '../views/standing.js';
import { releaseAction } from '../mutation.js';
import { getServerInstanceList } from './get-server-instance-list.js';

export const terminateServerInstances = releaseAction({
  name: 'terminateServerInstances',
  shows: getServerInstanceList,
  id: 'serverInstanceNoList',
  check: ({ no, status, isProtected }, { state, now }) => {
    if (isProtected) throw protectedStill();
    if (status !== 'NSTOP') throw inOperation('The server is not stopped.');
    const held = heldBy(state, no, now);
    const added = held.some(({ kind, goesAlong }) => kind === 'blockStorages' && !goesAlong);
    if (added) throw inOperation('A block storage is attached.');
  },
});
