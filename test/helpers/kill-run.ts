import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGate, type Guard } from './gate.js';
import type { LineMoment } from './kill-at-line.js';
import type { PreparedAccount } from './prepare-run.js';
import { clockEnv } from './test-day.js';

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

/** When a run gets a signal, if it does. */
export interface Stop {
  /** Who stands between it and the sandbox, and can end it. */
  readonly guard?: (kill: (signal: NodeJS.Signals) => void) => Guard;
  /** Kills itself around its n-th line of the journal. */
  readonly line?: readonly [number, LineMoment];
}

/** Prepares an account in a process of its own. @param child path of its script. */
export async function runChild(
  child: string,
  at: PreparedAccount,
  how: readonly string[],
  { guard, line }: Stop,
): Promise<Ended> {
  const kill = (signal: NodeJS.Signals): void => void running.kill(signal);
  const gate = await openGate(at.open.sandbox.url, guard?.(kill) ?? {});
  const running = spawn(process.execPath, [child, 'prepare', ...how], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...{ PATH: process.env['PATH'], ...clockEnv(), ...at.env, ACCTCLOSE_ENDPOINT: gate.url },
      ACCTCLOSE_CONFIG_DIR: join(at.folder, 'config'),
      ACCTCLOSE_STATE_DIR: join(at.folder, 'state'),
      ...(line ? { KILL_AT_LINE: line.join(' ') } : {}),
    },
  });
  let stderr = '';
  running.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    running.on('close', (...ended) => resolve(ended)),
  );
  gate.close();
  return { code, signal, stderr };
}

/** What the last whole line of the plan's journal says; undefined where there is none yet. */
export function lastLine({ account, folder }: PreparedAccount): string | undefined {
  const plans = join(folder, 'state', 'closures', `${account.provider}-${account.accountId}`, 'plans');
  try {
    const [plan = ''] = readdirSync(plans).filter((name) => /^[0-9a-f]{16}$/.test(name));
    const lines = readFileSync(join(plans, plan, 'journal.jsonl'), 'utf8')
      .split('\n')
      .slice(0, -1);
    return (JSON.parse(lines.at(-1)!) as { readonly event: { readonly type: string } }).event.type;
  } catch {
    return undefined;
  }
}
