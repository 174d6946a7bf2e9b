import { control, isControl } from './control.js';
import { exchange, type Delivery } from './exchange.js';
import type { FaultRule } from './faults.js';
import type { Plugin, SandboxAccount, SandboxRequest } from './plugin.js';
import { listen } from './server.js';
import { createState } from './state.js';

/** How a sandbox is to begin; all of it may be left out. */
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

/** A sandbox that listens. */
export interface RunningSandbox {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly accounts: readonly SandboxAccount[];
  /** Takes a request without a connection. @param sleep waits so many milliseconds, or rejects. */
  answer(request: SandboxRequest, sleep: (ms: number) => Promise<void>): Promise<Delivery>;
  /** Its own time, milliseconds since the epoch. */
  now(): number;
  /** JSON-serialisable. */
  snapshot(): unknown;
  close(): Promise<void>;
}

/** Starts a sandbox of the given providers. @throws Error on a snapshot that is not its own, or a port in use. */
export async function startEngine(
  plugins: readonly Plugin[],
  options: SandboxOptions,
): Promise<RunningSandbox> {
  const { port: wanted = 0, seed = 1, resources = 1000, billLines = 0, latencyMs = 0 } = options;
  const { faults = [], snapshot, now = Date.now } = options;
  const state = createState(plugins, { seed, resources, billLines, faults, snapshot, now });
  const answer: RunningSandbox['answer'] = (request, sleep) =>
    isControl(request)
      ? Promise.resolve({ reply: control(request, state), cut: 'nowhere' })
      : exchange(request, { ...state, plugins, latencyMs, sleep });
  const server = await listen({ port: wanted, now: () => state.clock.now(), answer });
  return {
    url: `http://127.0.0.1:${server.port}`,
    accounts: state.store.directory,
    answer,
    now: () => state.clock.now(),
    snapshot: () => state.snapshot(),
    close: () => server.close(),
  };
}
