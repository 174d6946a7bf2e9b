import { createClock } from './clock.js';
import type { Exchange } from './exchange.js';
import { createFaults, type FaultRule } from './faults.js';
import type { ClosureDeed, Plugin, SeedContext } from './plugin.js';
import { createRecorder } from './recorder.js';
import { makeSnapshot, readSnapshot, type Snapshot } from './snapshot.js';
import { createStore } from './store.js';

/** What a sandbox begins with. */
export interface StateOptions {
  readonly seed: number;
  readonly resources: number;
  readonly billLines: number;
  readonly faults: readonly FaultRule[];
  readonly snapshot: unknown;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Everything that a running sandbox remembers. */
export interface SandboxState extends Pick<Exchange, 'store' | 'clock' | 'faults' | 'recorder' | 'marks'> {
  snapshot(): Snapshot;
  /** @throws Error when it cannot happen to the closure of that account. */
  closure(deed: ClosureDeed, provider: string, scenario: string): void;
  /** Puts accounts, clock, faults and log back to where a new sandbox begins. */
  reset(): void;
}

/** @throws Error on a snapshot that is not a sandbox's own. */
export function createState(plugins: readonly Plugin[], options: StateOptions): SandboxState {
  const { seed, resources, billLines, faults: rules } = options;
  const context = (now: number): SeedContext => ({ now, seed, resources, billLines });
  const saved = options.snapshot === undefined ? undefined : readSnapshot(options.snapshot);
  const clock = createClock(options.now);
  clock.set(saved?.advancedMs ?? 0);
  let startedAt = saved?.startedAt ?? clock.now();
  const store = createStore(plugins, context(startedAt));
  store.load(saved?.accounts ?? []);
  const faults = createFaults(seed, rules);
  const recorder = createRecorder();
  const marks = new Map<string, number>();
  return {
    store,
    clock,
    faults,
    recorder,
    marks,
    closure: (deed, provider, scenario) => {
      const account = store.get(provider, scenario);
      const plugin = plugins.find(({ id }) => id === provider);
      if (!plugin?.closure) throw new Error(`${provider} has no closure to imitate`);
      plugin.closure(deed, account, clock.now());
    },
    snapshot: () => makeSnapshot({ startedAt, advancedMs: clock.advanced(), accounts: store.dump() }),
    reset: () => {
      clock.set(0);
      startedAt = clock.now();
      store.reset(context(startedAt));
      faults.replace(rules);
      recorder.clear();
      marks.clear();
    },
  };
}
