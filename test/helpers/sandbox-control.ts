import {
  startSandbox,
  type FaultRule,
  type RunningSandbox,
  type SandboxOptions,
} from '../../src/sandbox/index.js';

export interface RequestRow {
  readonly provider: string;
  readonly scenario: string | null;
  readonly action: string;
  readonly status: number | null;
  readonly fault: string | null;
  readonly parameters: Readonly<Record<string, string>>;
}

interface AccountState {
  readonly provider: string;
  readonly scenario: string;
  readonly entities: Readonly<Record<string, unknown>>;
}

/** A running sandbox and its control. */
export interface ControlledSandbox {
  readonly sandbox: RunningSandbox;
  setFaults(rules: readonly FaultRule[]): Promise<void>;
  requests(): Promise<readonly RequestRow[]>;
  clearRequests(): Promise<void>;
  /** The entities of one account. */
  state(provider: string, scenario: string): Promise<Readonly<Record<string, unknown>>>;
  /** Merges into the entities of one account. */
  patch(provider: string, scenario: string, entities: unknown): Promise<void>;
  /** What happens to a closure by no call: it is filed, refused, or a bill comes late. */
  closure(provider: string, scenario: string, deed: 'file' | 'reject' | 'late-bill'): Promise<void>;
  advance(seconds: number): Promise<void>;
  reset(): Promise<void>;
}

export async function openSandbox(options: SandboxOptions = {}): Promise<ControlledSandbox> {
  const sandbox = await startSandbox(options);
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    sandbox,
    setFaults: async (faults) => {
      await control('PUT', 'faults', { faults });
    },
    requests: async () => ((await control('GET', 'requests')) as { requests: RequestRow[] }).requests,
    clearRequests: async () => {
      await control('DELETE', 'requests');
    },
    state: async (provider, scenario) => {
      const { accounts } = (await control('GET', 'state')) as { accounts: AccountState[] };
      const found = accounts.find((row) => row.provider === provider && row.scenario === scenario);
      if (!found) throw new Error(`there is no account ${provider}:${scenario}`);
      return found.entities;
    },
    patch: async (provider, scenario, entities) => {
      await control('PATCH', 'state', { provider, scenario, entities });
    },
    closure: async (provider, scenario, deed) => {
      await control('POST', 'closure', { provider, scenario, do: deed });
    },
    advance: async (advanceSeconds) => {
      await control('POST', 'clock', { advanceSeconds });
    },
    reset: async () => {
      await control('POST', 'reset');
    },
  };
}
