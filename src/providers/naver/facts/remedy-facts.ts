import { once } from '../../../domain/once.js';
import type { Held, ResourceKind } from '../inventory/kind.js';
import { kubernetesCluster, readNodes } from '../inventory/kubernetes-cluster.js';
import { isEmptyBucket } from './buckets.js';
import { orWhenGone } from './when-gone.js';
import { createFacts, type FactSources } from './index.js';
import { readLeaving, readMembers } from './members.js';
import { readPolicies } from './sub-accounts.js';

/** What can be read about the things that may be let go; each list is read once, when first asked for. */
export function createRemedyFacts(sources: FactSources) {
  const { client, probe } = sources;
  const { keyId, subAccounts, organization } = createFacts(sources);
  const lists = new Map<ResourceKind, Promise<readonly Held[]>>();
  const readAll = async (kind: ResourceKind): Promise<readonly Held[]> => {
    const regions = await probe.regions();
    return (await Promise.all(regions.map((region) => kind.list(client, region)))).flat();
  };
  /** All of a kind, of all regions. */
  const held = (kind: ResourceKind): Promise<readonly Held[]> => {
    const list = lists.get(kind) ?? readAll(kind);
    lists.set(kind, list);
    return list;
  };
  const nodeLists = new Map<string, Promise<readonly string[]>>();
  /** The numbers of the servers that are the nodes of a cluster; none of one that is gone. */
  const nodes = ({ id, region }: Pick<Held['resource'], 'id' | 'region'>): Promise<readonly string[]> => {
    const list = nodeLists.get(id) ?? orWhenGone(readNodes(client, { id, region }), []);
    nodeLists.set(id, list);
    return list;
  };
  /** The cluster that each node belongs to: it would make a new one in place of a node that goes. */
  const clusterOfNode = once(async (): Promise<ReadonlyMap<string, string>> => {
    const clusters = (await held(kubernetesCluster)).map(({ resource }) => resource);
    const pairs = clusters.map(async (cluster) =>
      (await nodes(cluster)).map((node): [string, string] => [node, cluster.id]),
    );
    return new Map((await Promise.all(pairs)).flat());
  });
  return {
    keyId,
    subAccounts,
    organization,
    held,
    nodes,
    clusterOfNode,
    isEmptyBucket: (region: string, name: string) => isEmptyBucket(client, region, name),
    policies: (subAccountId: string) => readPolicies(client, subAccountId),
    members: (masterId: string) => readMembers(client, masterId),
    leaving: once(() => readLeaving(client)),
  };
}

export type RemedyFacts = ReturnType<typeof createRemedyFacts>;
