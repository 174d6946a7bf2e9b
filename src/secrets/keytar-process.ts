import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { env, execPath } from 'node:process';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { childEnv } from '../domain/child-env.js';

/** One call of keytar's API: the function and its arguments. */
export type KeytarCall =
  | readonly ['getPassword' | 'deletePassword', service: string, account: string]
  | readonly ['setPassword', service: string, account: string, password: string];

/** What came of the calls: the value of each, or where the first failure was and what keytar said. */
export type KeytarAnswer =
  | { readonly values: readonly unknown[] }
  | { readonly failed: 'install' | 'load' | 'call'; readonly message: string };

/** Makes calls of keytar's API, one after the other. The signal ends what is under way. */
export type CallKeytar = (calls: readonly KeytarCall[], signal: AbortSignal) => Promise<KeytarAnswer>;

/**
 * The other process: calls come in on stdin, the answer goes out on stdout. Where the package does not
 * load, the addon is loaded by itself, because only that names the missing library.
 */
const PROGRAM = `
const [entry, addon] = process.argv.slice(1);
const load = () => {
  try { return require(entry); } catch { require(addon); return require(entry); }
};
const answer = async (calls) => {
  let keytar;
  try { keytar = load(); } catch (error) { return { failed: 'load', message: String(error.message) }; }
  const values = [];
  try {
    for (const [name, ...args] of calls) values.push((await keytar[name](...args)) ?? null);
  } catch (error) { return { failed: 'call', message: String(error.message) }; }
  return { values };
};
answer(JSON.parse(require('node:fs').readFileSync(0, 'utf8')))
  .then((result) => process.stdout.write(JSON.stringify(result)));
`;

const answerSchema: z.ZodType<KeytarAnswer> = z.union([
  z.strictObject({ values: z.array(z.unknown()) }),
  z.strictObject({ failed: z.enum(['load', 'call']), message: z.string() }),
]);

/**
 * Calls keytar in a process of its own. A call that never returns holds a thread, and Node waits for
 * its threads even in `process.exit`; another process can be ended at any time.
 */
export const callKeytar: CallKeytar = async (calls, signal) => {
  const found = findKeytar();
  if (found === undefined)
    return { failed: 'install', message: 'the optional package keytar is not installed' };
  const child = spawn(execPath, ['--eval', PROGRAM, '--', found.entry, found.addon], {
    // Untranslated messages, and no options that were meant for this process.
    env: { ...childEnv(env), LC_ALL: 'C', NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
    killSignal: 'SIGKILL',
    signal,
  });
  const failure = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.stdin.on('error', reject);
  });
  child.stdin.end(JSON.stringify(calls));
  return decode(await Promise.race([text(child.stdout), failure]));
};

function findKeytar(): { readonly entry: string; readonly addon: string } | undefined {
  const { resolve } = createRequire(import.meta.url);
  try {
    const entry = resolve('keytar');
    return {
      entry,
      addon: join(dirname(entry), '..', 'prebuilds', `${platform()}-${arch()}`, 'keytar.node'),
    };
  } catch {
    return undefined;
  }
}

function decode(output: string): KeytarAnswer {
  const ended = { failed: 'call', message: 'the process that asks it ended without an answer' } as const;
  try {
    return answerSchema.parse(JSON.parse(output));
  } catch {
    return ended;
  }
}
