import { setMaxListeners } from 'node:events';
import type { ClosePorts } from '../../src/app/approach-closure.js';
import { checkAccount, openAccount, type CheckPorts, type Connected } from '../../src/app/check-account.js';
import type { ResolvedAccount } from '../../src/app/resolve-account.js';
import { findSandboxAccount, sandboxCredentials } from '../../src/app/sandbox-account.js';
import type { CheckReport } from '../../src/domain/report.js';
import type { OwnerStatement } from '../../src/domain/statement.js';
import { createHttp } from '../../src/http/pipeline.js';
import { calendar } from '../../src/ports/calendar.js';
import { systemRandom } from '../../src/ports/random.js';
import { providers } from '../../src/providers/index.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import type { Clock } from '../../src/domain/ports.js';
import type { RunningSandbox } from '../../src/sandbox/index.js';
import type { Transport } from '../../src/http/transport.js';
import { hastyClock } from './fake-clock.js';
import { inProcess } from './in-process.js';
import { FREE_LOCKS, INSPECTOR, memoryClosures } from './fake-closure.js';
import { memoryStatements } from './fake-statements.js';

export interface CheckScenario {
  readonly provider: string;
  readonly scenario: string;
  readonly only?: readonly string[];
  readonly timeoutMs?: number;
  /** What the owner has stated. */
  readonly statements?: readonly OwnerStatement[];
  /** The client's; this process's without waiting when absent. */
  readonly clock?: Clock;
  /** Called with every trace line. */
  readonly trace?: (line: string) => void;
  /** Comes between the client and the sandbox. */
  readonly between?: (transport: Transport) => Transport;
}

export async function loadAdapter(id: string): Promise<ProviderAdapter> {
  const entry = providers.find((provider) => provider.id === id);
  if (!entry) throw new Error(`no provider ${id}`);
  return entry.load();
}

/** Checks an account of a running sandbox in this process, without waiting for rate limits or between tries. */
export async function checkScenario(sandbox: RunningSandbox, wanted: CheckScenario): Promise<CheckReport> {
  const { only = [] } = wanted;
  return checkAccount(scenarioAccount(sandbox, wanted), portsTo(sandbox, wanted), {
    only,
    emit: () => undefined,
  });
}

/** Connects to an account of a running sandbox in the same way. */
export async function openScenario(
  sandbox: RunningSandbox,
  wanted: Omit<CheckScenario, 'only'>,
): Promise<Connected> {
  return openAccount(scenarioAccount(sandbox, wanted), portsTo(sandbox, wanted), () => undefined);
}

/** Where and with which key an account of a running sandbox answers. */
export function scenarioAccount(
  sandbox: RunningSandbox,
  { provider, scenario }: CheckScenario,
): ResolvedAccount {
  const credentials = sandboxCredentials(findSandboxAccount(sandbox, { provider, scenario }));
  return { credentials, endpoint: sandbox.url, label: `${provider}:${scenario}` };
}

/** This machine's clock goes with the sandbox's: no client corrects a clock that is days off. */
export function clockOf(sandbox: Pick<RunningSandbox, 'now'>): Clock {
  return { ...hastyClock, now: () => new Date(sandbox.now()) };
}

function portsTo(
  sandbox: RunningSandbox,
  { timeoutMs = 10_000, clock = clockOf(sandbox), trace, statements, between }: CheckScenario,
): CheckPorts {
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  return {
    options: {},
    host: { env: {} },
    signal,
    profiles: () => Promise.reject(new Error('no profiles here')),
    secrets: () => Promise.reject(new Error('no secrets here')),
    sandbox: () => Promise.resolve(sandbox),
    adapter: loadAdapter,
    clock: () => Promise.resolve(clock),
    calendar: () => Promise.resolve(calendar),
    locks: () => Promise.resolve(FREE_LOCKS),
    statements: () => Promise.resolve(memoryStatements(statements)),
    closures: () => Promise.resolve(memoryClosures()),
    http: (emit, endpoint) =>
      Promise.resolve(
        createHttp({
          clock,
          random: systemRandom,
          concurrency: 32,
          timeoutMs,
          paced: false,
          transport: between?.(inProcess(sandbox)) ?? inProcess(sandbox),
          emit,
          ...(endpoint === undefined ? {} : { endpoint }),
          ...(trace ? { trace } : {}),
        }),
      ),
  };
}

/** What closing an account of a running sandbox takes; nothing was begun. */
export function closePorts(sandbox: RunningSandbox, wanted: CheckScenario): ClosePorts {
  return {
    ...portsTo(sandbox, wanted),
    version: '0.0.0-test',
    plans: () => Promise.resolve({ listBegun: () => Promise.resolve([]) }),
    inspector: () => Promise.resolve(INSPECTOR),
  };
}
