import type { RestAction } from '../action.js';
import { Exact } from '../json.js';
import { readParameters } from '../parameters.js';
import { clusterRegion, findCluster } from '../views/clusters.js';
import { peekAt } from '../views/standing.js';

/** The nodes of a cluster: servers, by their own numbers. Not paged. */
export const clustersUuidNodesGet: RestAction = {
  service: 'vnks',
  name: 'ClustersUuidNodesGet',
  method: 'GET',
  path: /^(\/vnks|\/nks)\/(?:([a-z]+)-)?v2\/clusters\/([^/]+)\/nodes$/,
  run: ({ places: [root, label, uuid], flat, headers }, { state, now, repeatPages }) => {
    readParameters({}, flat);
    const region = clusterRegion({ root, label, headers }, state);
    const cluster = findCluster(state, { uuid, region, now });
    const nodes = state.instances.servers
      .filter(({ parentNo }) => parentNo === cluster.no)
      .flatMap((server) => peekAt(state, server, now) ?? []);
    return {
      nodes: [...nodes, ...(repeatPages ? nodes : [])].map(({ no, name, isProtected }) => ({
        id: new Exact(no),
        name,
        serverName: name,
        serverSpec: 's2-g3a',
        privateIp: '10.0.1.6',
        publicIp: null,
        returnProtectionYn: isProtected ? 'Y' : 'N',
        status: 'RUN',
        k8sStatus: 'Ready',
        nodePoolId: new Exact('1'),
        nodePoolName: 'pool',
      })),
    };
  },
};
