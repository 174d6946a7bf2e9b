import type { RestAction } from '../action.js';
import { flag, readParameters, required } from '../parameters.js';
import { clusterRegion, findCluster } from '../views/clusters.js';

export const clustersUuidReturnProtectionPatch: RestAction = {
  service: 'vnks',
  name: 'ClustersUuidReturnProtectionPatch',
  method: 'PATCH',
  path: /^(\/vnks|\/nks)\/(?:([a-z]+)-)?v2\/clusters\/([^/]+)\/return-protection$/,
  run: ({ places: [root, label, uuid], flat, headers }, { state, now }) => {
    const { returnProtection } = readParameters({ returnProtection: required(flag()) }, flat);
    const region = clusterRegion({ root, label, headers }, state);
    const cluster = findCluster(state, { uuid, region, now });
    cluster.isProtected = returnProtection;
    return { uuid: cluster.no };
  },
};
