import { describe, expect, it } from 'vitest';
import { blockStorage } from '../../../../src/providers/naver/inventory/block-storage.js';
import {
  kubernetesCluster,
  readNodes,
} from '../../../../src/providers/naver/inventory/kubernetes-cluster.js';
import { server } from '../../../../src/providers/naver/inventory/server.js';
import { deleteCluster } from '../../../../src/providers/naver/remedies/delete-cluster.js';
import { stopServer } from '../../../../src/providers/naver/remedies/stop-server.js';
import { terminateServer } from '../../../../src/providers/naver/remedies/terminate-server.js';
import { clientThat, remedyFacts } from '../hand-made-remedies.js';

const wishes = { refunds: false };
const facts = remedyFacts(
  [
    [kubernetesCluster, { c: {} }],
    [server, { '1': { status: 'RUN' }, '2': { status: 'RUN' } }],
    [blockStorage, { '10': { holder: '1', goesAlong: true }, '11': { holder: '2', goesAlong: true } }],
  ],
  {
    nodes: () => Promise.resolve(['1', '7']),
    clusterOfNode: Object.assign(() => Promise.resolve(new Map([['1', 'c']])), { started: () => true }),
  },
);

describe('a cluster', () => {
  it('takes its nodes along with the storages that start them, unlisted ones too', async () => {
    const [draft] = await deleteCluster.propose(facts, wishes);
    expect(draft?.takes?.map(({ id }) => id)).toEqual(['1', '7', '10']);
    expect(draft?.takes?.[1]).toEqual({ type: 'server', id: '7', region: 'KR' });
    expect(draft?.clears).toEqual(['c', '1', '7', '10']);
  });

  it.each([
    ['stopped', stopServer],
    ['terminated', terminateServer],
  ])('goes before a node of it is %s, since it would make a new one', async (_, remedy) => {
    const drafts = await remedy.propose(facts, wishes);
    const waits = drafts.map(({ after = [] }) => after.filter((one) => one.remedy === 'delete-cluster'));
    expect(waits).toEqual([[{ remedy: 'delete-cluster', id: 'c' }], []]);
  });

  it('names its nodes by the numbers of their servers', async () => {
    const { client, sent } = clientThat('{"nodes":[{"id":610004,"name":"node"}]}');
    expect(await readNodes(client, { id: 'c', region: 'SGN' })).toEqual(['610004']);
    expect(sent()).toMatchObject([{ url: 'https://nks.apigw.ntruss.com/vnks/sgn-v2/clusters/c/nodes' }]);
  });

  it('is not looked for where the service does not exist', async () => {
    const { client, sent } = clientThat('{}');
    expect(await kubernetesCluster.list(client, 'USWN')).toEqual([]);
    expect(sent()).toEqual([]);
  });
});
