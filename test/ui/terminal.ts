import { build } from 'esbuild';
import { spawn } from '@lydell/node-pty';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockEnv } from '../helpers/test-day.js';

/** A program on a pseudo-terminal of 80 columns. */
export interface Terminal {
  /** Resolves when all of the output so far holds the text; rejects when the program ends without it. */
  until(text: string): Promise<string>;
  type(keys: string): void;
  /** Lets the program go on that waits for it. */
  signal(): void;
  /** All output, once the program has ended. */
  ended(): Promise<string>;
}

export interface Fixture {
  start(args: readonly string[], env?: Readonly<Record<string, string>>): Terminal;
  dispose(): Promise<void>;
}

/** Bundles the program that the terminal tests run. */
export async function buildFixture(): Promise<Fixture> {
  const folder = await mkdtemp(join(tmpdir(), 'acctclose-terminal-'));
  const file = join(folder, 'terminal.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'fixtures/terminal.ts')],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    banner: {
      js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
    },
  });
  return {
    start: (args, env = {}) => start([file, ...args], env),
    dispose: () => rm(folder, { recursive: true }),
  };
}

function start(args: readonly string[], env: Readonly<Record<string, string>>): Terminal {
  const { PATH = '', HOME = '' } = process.env;
  const pty = spawn(process.execPath, [...args], {
    name: 'xterm-256color',
    cols: 80,
    rows: 30,
    env: { PATH, HOME, ...clockEnv(), TERM: 'xterm-256color', ...env },
  });
  let output = '';
  let isOver = false;
  let wake = (): void => undefined;
  pty.onData((data) => {
    output += data;
    wake();
  });
  pty.onExit(() => {
    isOver = true;
    wake();
  });
  const wait = async (done: () => boolean): Promise<string> => {
    while (!done()) await new Promise<void>((resolve) => (wake = resolve));
    return output;
  };
  return {
    until: async (text) => {
      await wait(() => isOver || output.includes(text));
      if (!output.includes(text)) throw new Error(`The program ended without "${text}":\n${output}`);
      return output;
    },
    type: (keys) => pty.write(keys),
    signal: () => pty.kill('SIGUSR2'),
    ended: () => wait(() => isOver),
  };
}
