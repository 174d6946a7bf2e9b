import type { RestAction } from '../action.js';
import { badRequest, notFound } from '../refusal.js';
import { REGIONS } from '../sites.js';
import { Exact } from '../json.js';
import { readParameters } from '../parameters.js';

const FINANCIAL = '/nks';

/** Kubernetes clusters of the region that the header names, under that region's own path. Not paged. */
export const clustersGet: RestAction = {
  service: 'vnks',
  name: 'ClustersGet',
  method: 'GET',
  path: /^(\/vnks|\/nks)\/(?:([a-z]+)-)?v2\/clusters$/,
  run: ({ places: [root, label], flat, headers }, { state, repeatPages }) => {
    readParameters({}, flat);
    const code = headers['x-ncp-region_code'];
    if (code === undefined) throw badRequest('x-ncp-region_code is required.');
    const region = REGIONS[state.site].find((known) => known.code === code);
    if (!region) throw badRequest('x-ncp-region_code is not valid.');
    const expected = region.code === 'KR' ? undefined : region.code.toLowerCase();
    if (label !== expected || (root === FINANCIAL) !== (state.site === 'financial')) throw notFound();
    const rows = state.instances.clusters.filter((cluster) => cluster.region === region.code);
    return {
      clusters: [...rows, ...(repeatPages ? rows : [])].map((cluster) => ({
        uuid: cluster.no,
        acgNo: new Exact('1'),
        name: cluster.name,
        nodeCount: 2,
        regionCode: cluster.region,
        status: cluster.status,
        subnetNoList: [],
        nodePool: [],
        log: { audit: false },
        publicNetwork: true,
        returnProtection: cluster.isProtected,
      })),
    };
  },
};
