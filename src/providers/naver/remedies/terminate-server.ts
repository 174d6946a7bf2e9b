import { takenOf, type Resource } from '../../_shared/resource.js';
import { MUTATIONS } from '../actions.js';
import { server } from '../inventory/server.js';
import { blockStorage } from '../inventory/block-storage.js';
import type { Held } from '../inventory/kind.js';
import { networkInterface } from '../inventory/network-interface.js';
import { afterItsCluster, goingWith, releaseRemedy } from './_held.js';

/** The storage that it starts from goes with it, and so do interfaces that were made with it; others have to be detached, or they might, too. */
export const terminateServer = releaseRemedy({
  id: 'terminate-server',
  kind: server,
  mutation: MUTATIONS.terminateServerInstances,
  form: (id) => ({ 'serverInstanceNoList.1': id }),
  more: async ({ resource: { id } }, facts) => {
    const parts = [facts.held(blockStorage), facts.held(networkInterface)] as const;
    const { after, ...draft } = withParts(id, ...(await Promise.all(parts)));
    return { ...draft, after: [...after, ...(await afterItsCluster(id, facts))] };
  },
  waitSeconds: 1800,
  messages: {
    effect: 'Terminate the server {id}.',
    destroys: 'Its base block storage and everything on it.',
  },
});

function withParts(id: string, storages: readonly Held[], interfaces: readonly Held[]) {
  const own = storages.filter(({ hold }) => hold.holder === id);
  const thatGo = (goAlong: boolean): readonly Resource[] =>
    own.filter(({ hold }) => (hold.goesAlong === true) === goAlong).map(({ resource }) => resource);
  const base = thatGo(true);
  return {
    takes: [...base, ...goingWith(new Set([id]), interfaces)].map(takenOf),
    clears: [id, ...base.map((storage) => storage.id)],
    after: [
      { remedy: 'lift-server-protection', id },
      { remedy: 'stop-server', id },
      ...base.map((storage) => ({ remedy: 'lift-storage-protection', id: storage.id })),
      ...thatGo(false).map((storage) => ({ remedy: 'detach-block-storage', id: storage.id })),
    ],
  };
}
