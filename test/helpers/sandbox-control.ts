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

/** A running sandbox and its control. */
export interface ControlledSandbox {
  readonly sandbox: RunningSandbox;
  setFaults(rules: readonly FaultRule[]): Promise<void>;
  requests(): Promise<readonly RequestRow[]>;
  clearRequests(): Promise<void>;
  /** Merges into the entities of one account. */
  patch(provider: string, scenario: string, entities: unknown): Promise<void>;
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
    patch: async (provider, scenario, entities) => {
      await control('PATCH', 'state', { provider, scenario, entities });
    },
    advance: async (advanceSeconds) => {
      await control('POST', 'clock', { advanceSeconds });
    },
    reset: async () => {
      await control('POST', 'reset');
    },
  };
}
