import { beginRelease } from '../../engine/releases.js';
import type { RestAction } from '../action.js';
import { readParameters } from '../parameters.js';
import { badRequest } from '../refusal.js';
import { clusterRegion, findCluster } from '../views/clusters.js';

export const clustersUuidDelete: RestAction = {
  service: 'vnks',
  name: 'ClustersUuidDelete',
  method: 'DELETE',
  path: /^(\/vnks|\/nks)\/(?:([a-z]+)-)?v2\/clusters\/([^/]+)$/,
  run: ({ places: [root, label, uuid], flat, headers }, { state, now }) => {
    readParameters({}, flat);
    const region = clusterRegion({ root, label, headers }, state);
    const cluster = findCluster(state, { uuid, region, now });
    if (cluster.isProtected) throw badRequest('The cluster is protected.');
    beginRelease(state.releases, cluster.no, now);
    return {};
  },
};
