import { createClock } from './clock.js';
import { control, isControl } from './control.js';
import { exchange } from './exchange.js';
import { createFaults, type FaultRule } from './faults.js';
import type { Plugin, SandboxAccount, SeedContext } from './plugin.js';
import { createRecorder } from './recorder.js';
import { listen } from './server.js';
import { makeSnapshot, readSnapshot } from './snapshot.js';
import { createStore } from './store.js';

export interface SandboxOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly seed?: number;
  /** Rows per list of the scenario `large`. */
  readonly resources?: number;
  readonly billLines?: number;
  readonly latencyMs?: number;
  readonly faults?: readonly FaultRule[];
  /** State of an earlier run, as snapshot() gave it. */
  readonly snapshot?: unknown;
  /** Milliseconds since the epoch; this machine's clock when absent. */
  readonly now?: () => number;
}

export interface RunningSandbox {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly accounts: readonly SandboxAccount[];
  /** JSON-serialisable. */
  snapshot(): unknown;
  close(): Promise<void>;
}

/** Starts a sandbox of the given providers. @throws Error on a snapshot that is not its own, or a port in use. */
export async function startEngine(
  plugins: readonly Plugin[],
  options: SandboxOptions,
): Promise<RunningSandbox> {
  const { seed = 1, latencyMs = 0, faults: rules = [], now = Date.now } = options;
  const clock = createClock(now);
  const context = (startedAt: number): SeedContext => ({
    now: startedAt,
    seed,
    resources: options.resources ?? 1000,
    billLines: options.billLines ?? 0,
  });
  const saved = options.snapshot === undefined ? undefined : readSnapshot(options.snapshot);
  let startedAt = saved?.startedAt ?? clock.now();
  clock.set(saved?.advancedMs ?? 0);
  const store = createStore(plugins, context(startedAt));
  store.load(saved?.accounts ?? []);
  const faults = createFaults(seed, rules);
  const recorder = createRecorder();
  const marks = new Map<string, number>();

  const reset = (): void => {
    clock.set(0);
    startedAt = clock.now();
    store.reset(context(startedAt));
    faults.replace(rules);
    recorder.clear();
    marks.clear();
  };
  const { port, close } = await listen({
    port: options.port ?? 0,
    now: () => clock.now(),
    answer: (request, sleep) =>
      isControl(request)
        ? Promise.resolve({
            reply: control(request, { clock, store, recorder, faults, reset }),
            cut: 'nowhere' as const,
          })
        : exchange(request, { plugins, store, clock, faults, recorder, latencyMs, marks, sleep }),
  });
  return {
    url: `http://127.0.0.1:${port}`,
    accounts: store.directory,
    snapshot: () => makeSnapshot({ startedAt, advancedMs: clock.advanced(), accounts: store.dump() }),
    close,
  };
}
