import { once } from '../../../domain/once.js';
import type { Held, ResourceKind } from '../inventory/kind.js';
import { isEmptyBucket } from './buckets.js';
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
  return {
    keyId,
    subAccounts,
    organization,
    held,
    isEmptyBucket: (region: string, name: string) => isEmptyBucket(client, region, name),
    policies: (subAccountId: string) => readPolicies(client, subAccountId),
    members: (masterId: string) => readMembers(client, masterId),
    leaving: once(() => readLeaving(client)),
  };
}

export type RemedyFacts = ReturnType<typeof createRemedyFacts>;
