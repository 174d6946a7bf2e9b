import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';

const PROGRAM = join(import.meta.dirname, '../../dist/bin/acctclose.js');

/** A command line in a terminal of its own. */
export interface Session {
  /** Waits for a text on the screen. Fails when the program ends before. */
  shows(text: string): Promise<void>;
  /** Waits until what was written so far is as wanted; false once the program has ended without it. */
  until(isWanted: (output: string) => boolean): Promise<boolean>;
  /** What was written so far. */
  output(): string;
  type(keys: string): void;
  /** Exit code and everything that was on the screen. */
  end(): Promise<{ readonly code: number; readonly screen: string }>;
}

/** Runs the built program in a pseudo-terminal. */
export function openTerminal(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  columns = 100,
): Session {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: npm run build`);
  return openProgram(process.execPath, [PROGRAM, ...argv], env, columns);
}

/** Runs any program in a pseudo-terminal. */
export function openProgram(
  program: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  columns = 100,
): Session {
  const inherited = { ...process.env, ...env, TERM: 'xterm' };
  const visible = Object.fromEntries(Object.entries(inherited).filter(([name]) => name !== 'CI'));
  const terminal = spawn(program, [...argv], { cols: columns, rows: 30, env: visible });
  let screen = '';
  let changed = (): void => undefined;
  terminal.onData((data) => {
    screen += data;
    changed();
  });
  const ended = new Promise<number>((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  const comes = (isWanted: (output: string) => boolean): Promise<true> =>
    new Promise((resolve) => {
      changed = () => {
        if (isWanted(screen)) resolve(true);
      };
      changed();
    });
  const until: Session['until'] = (isWanted) =>
    Promise.race([comes(isWanted), ended.then(() => isWanted(screen))]);
  return {
    until,
    output: () => screen,
    async shows(text) {
      if (await until((output) => output.includes(text))) return;
      throw new Error(`ended with ${String(await ended)} before it showed "${text}":\n${screen}`);
    },
    type: (keys) => terminal.write(keys),
    end: async () => ({ code: await ended, screen }),
  };
}
