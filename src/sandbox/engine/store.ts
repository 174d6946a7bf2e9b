import type { Account, Plugin, SandboxAccount, Scenario, SeedContext } from './plugin.js';
import { deepMerge, findMisfit, isPlainObject } from './shape.js';

/** The accounts of all plugins. An account is seeded when it is first asked for. */
export interface Store {
  readonly directory: readonly SandboxAccount[];
  findByKey(provider: string, accessKeyId: string): Account<unknown> | undefined;
  all(): readonly Account<unknown>[];
  /** @throws Error when there is no such account. */
  get(provider: string, scenario: string): Account<unknown>;
  /** @throws Error when there is no such account, or the patch would break the shape of its state. */
  merge(provider: string, scenario: string, patch: unknown): void;
  /** The accounts that were asked for, as JSON. */
  dump(): readonly SavedAccount[];
  /** Takes all of the saved accounts or none. @throws Error on the first that does not fit. */
  load(saved: readonly SavedAccount[]): void;
  reset(context: SeedContext): void;
}

/** An account as a snapshot holds it. */
export interface SavedAccount {
  readonly provider: string;
  readonly scenario: string;
  readonly entities: unknown;
}

interface Entry {
  readonly identity: SandboxAccount;
  readonly scenario: Scenario<unknown>;
}

/** Nothing is seeded before it is asked for. */
export function createStore(plugins: readonly Plugin[], initial: SeedContext): Store {
  let context = initial;
  let live = new Map<Entry, Account<unknown>>();
  const entries = plugins.flatMap(({ id, scenarios }) => scenarios.map((scenario) => toEntry(id, scenario)));

  const open = (entry: Entry): Account<unknown> => {
    const account = live.get(entry) ?? { ...entry.identity, entities: entry.scenario.seed(context) };
    live.set(entry, account);
    return account;
  };
  const find = (provider: string, scenario: string): Entry => {
    const entry = entries.find(
      ({ identity }) => identity.provider === provider && identity.scenario === scenario,
    );
    if (!entry) throw new Error(`there is no account ${provider}:${scenario}`);
    return entry;
  };
  const adopt = ({ provider, scenario, entities }: SavedAccount): (() => void) => {
    const entry = find(provider, scenario);
    const misfit = findMisfit(entry.scenario.seed(context), entities);
    if (misfit !== undefined) throw new Error(`the state of ${provider}:${scenario} does not fit: ${misfit}`);
    return () => live.set(entry, { ...entry.identity, entities });
  };

  return {
    directory: entries.map(({ identity }) => identity),
    findByKey: (provider, accessKeyId) => {
      const entry = entries.find(
        ({ identity }) => identity.provider === provider && identity.accessKeyId === accessKeyId,
      );
      return entry && open(entry);
    },
    all: () => entries.map(open),
    get: (provider, scenario) => open(find(provider, scenario)),
    merge: (provider, scenario, patch) => {
      if (!isPlainObject(patch)) throw new Error('entities must be an object');
      const entities = deepMerge(open(find(provider, scenario)).entities, patch);
      adopt({ provider, scenario, entities })();
    },
    dump: () =>
      [...live.values()].map(({ provider, scenario, entities }) => ({ provider, scenario, entities })),
    load: (saved) => {
      saved.map(adopt).forEach((commit) => commit());
    },
    reset: (next) => {
      context = next;
      live = new Map();
    },
  };
}

function toEntry(provider: string, scenario: Scenario<unknown>): Entry {
  return { identity: { provider, scenario: scenario.name, ...scenario.account }, scenario };
}
