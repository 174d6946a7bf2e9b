import { setMaxListeners } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, Substitutes } from '../../src/context.js';
import type { ExitCode } from '../../src/domain/exit-codes.js';
import { main } from '../../src/main.js';
import { createMemorySecrets } from '../../src/secrets/memory.js';
import { hastyClock } from './fake-clock.js';
import { captureStream, inputStream } from './fake-streams.js';

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Width of the terminal on stdout; a pipe when absent. */
  readonly columns?: number;
  /** Whether questions can be put: stdin and stderr are terminals. */
  readonly canAsk?: boolean;
  readonly substitutes?: Substitutes;
  readonly signal?: AbortSignal;
  /** Folder for configuration and state; a new one when absent. */
  readonly folder?: string;
}

export interface CliResult {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  readonly folder: string;
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'acctclose-test-'));
}

/** Runs a command line in this process: no waiting, an own folder for state, secrets in memory. */
export async function runCli(argv: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const {
    env = {},
    stdin,
    columns,
    canAsk = false,
    substitutes,
    signal = new AbortController().signal,
    folder = makeFolder(),
  } = options;
  setMaxListeners(0, signal);
  const [stdout, stderr] = [captureStream(columns), captureStream(canAsk ? 80 : undefined)];
  const host: Host = {
    argv,
    env: { ACCTCLOSE_CONFIG_DIR: join(folder, 'config'), ACCTCLOSE_STATE_DIR: join(folder, 'state'), ...env },
    stdin: Object.assign(inputStream(stdin), canAsk ? { isTTY: true as const } : {}),
    stdout,
    stderr,
    platform: process.platform,
    home: folder,
    signal,
  };
  const defaults = { clock: hastyClock, paced: false, secrets: createMemorySecrets() };
  const code = await main(host, { ...defaults, ...substitutes });
  return { code, stdout: stdout.text(), stderr: stderr.text(), folder };
}
