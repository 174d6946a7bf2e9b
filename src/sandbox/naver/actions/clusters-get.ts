import type { RestAction } from '../action.js';
import { showOne } from '../views/standing.js';
import { clusterRegion } from '../views/clusters.js';
import { Exact } from '../json.js';
import { readParameters } from '../parameters.js';

/** Kubernetes clusters of the region that the header names, under that region's own path. Not paged. */
export const clustersGet: RestAction = {
  service: 'vnks',
  name: 'ClustersGet',
  method: 'GET',
  path: /^(\/vnks|\/nks)\/(?:([a-z]+)-)?v2\/clusters$/,
  run: ({ places: [root, label], flat, headers }, { state, now, repeatPages }) => {
    readParameters({}, flat);
    const region = clusterRegion({ root, label, headers }, state);
    const rows = state.instances.clusters
      .filter((cluster) => cluster.region === region)
      .flatMap((cluster) => showOne(state, cluster, now) ?? []);
    return {
      clusters: [...rows, ...(repeatPages ? rows : [])].map((cluster) => ({
        uuid: cluster.no,
        acgNo: new Exact('1'),
        name: cluster.name,
        nodeCount: 2,
        regionCode: cluster.region,
        status: cluster.status === 'TERMTING' ? 'DELETING' : cluster.status,
        subnetNoList: [],
        nodePool: [],
        log: { audit: false },
        publicNetwork: true,
        returnProtection: cluster.isProtected,
      })),
    };
  },
};
