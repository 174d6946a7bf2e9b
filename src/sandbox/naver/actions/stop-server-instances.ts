import { beginRelease } from '../../engine/releases.js';
import { inOperation } from '../refusal.js';
import { task } from '../views/standing.js';
import { changeAction } from '../mutation.js';
import { getServerInstanceList } from './get-server-instance-list.js';

/** The server runs on for a while. */
export const stopServerInstances = changeAction({
  name: 'stopServerInstances',
  shows: getServerInstanceList,
  id: 'serverInstanceNoList',
  apply: (one, { status }, { state, now }) => {
    if (status !== 'RUN') throw inOperation('The server does not run.');
    if (!beginRelease(state.releases, task('stop', one), now))
      throw inOperation('The server is being stopped.');
  },
});
