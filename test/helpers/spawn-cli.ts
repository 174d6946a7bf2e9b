import { execa, type ResultPromise } from 'execa';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeFolder } from './run-cli.js';
import { clockEnv } from './test-day.js';

const PROGRAM = 'dist/bin/acctclose.js';

export interface SpawnOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Folder for configuration and state; a new one when absent. */
  readonly folder?: string;
  /** Path of the program; the built one when absent. */
  readonly program?: string;
}

/** What of the environment a process needs to run at all; accounts and settings are not inherited. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'];

const spawnOptions = (env: Readonly<Record<string, string | undefined>>) =>
  ({ env, extendEnv: false, reject: false, stdin: 'pipe', timeout: 30_000 }) as const;

/** Runs the built program as another process; it fails by its exit code, not by throwing. */
export function spawnCli(
  argv: readonly string[],
  options: SpawnOptions = {},
): ResultPromise<ReturnType<typeof spawnOptions>> {
  const { env = {}, folder = makeFolder(), program = PROGRAM } = options;
  if (!existsSync(program)) throw new Error(`${program} is missing: run npm run build first`);
  const kept = Object.fromEntries(KEPT.map((name) => [name, process.env[name]]));
  return execa(
    process.execPath,
    [program, ...argv],
    spawnOptions({
      ...kept,
      ...clockEnv(),
      ACCTCLOSE_CONFIG_DIR: join(folder, 'config'),
      ACCTCLOSE_STATE_DIR: join(folder, 'state'),
      ...env,
    }),
  );
}

export interface SpawnedSandbox {
  readonly process: ReturnType<typeof spawnCli>;
  readonly url: string;
  readonly accounts: readonly Readonly<Record<string, string>>[];
}

/** Starts a sandbox as another process and waits for the line that says where it is. */
export async function spawnSandbox(
  flags: readonly string[] = [],
  options: SpawnOptions = {},
): Promise<SpawnedSandbox> {
  const child = spawnCli(['sandbox', ...flags], options);
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout })
      .once('line', resolve)
      .once('close', () => reject(new Error('the sandbox said nothing')));
  });
  return { ...(JSON.parse(line) as Omit<SpawnedSandbox, 'process'>), process: child };
}
