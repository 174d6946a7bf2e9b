import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildChild } from '../helpers/build-child.js';
import { MUTATIONS } from '../helpers/mutations.js';
import { openGate } from '../helpers/gate.js';
import {
  findRepeated,
  prepareScenario,
  type PreparedAccount,
  type ShownStep,
} from '../helpers/prepare-run.js';
import type { RequestRow } from '../helpers/sandbox-control.js';

/** A resource whose steps need each other, one that has to be let go twice, and a user with keys. */
const CHOSEN = ['lb-typical01', 'crs-typical01', 'ins-typicalweb1', '100019000101'];

const MANY_RUNS_MS = 180_000;

let child: string;
let at: PreparedAccount;
let steps: readonly ShownStep[];

beforeAll(async () => {
  child = await buildChild('test/commands/fixtures/prepare-child.ts');
});
beforeEach(async () => {
  at = await prepareScenario('tencent');
  steps = await at.plan('--only', ...CHOSEN);
});
afterEach(() => at.open.sandbox.close());

type Moment = 'before' | 'after';

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

/** Applies the plan in a process of its own, which gets a signal before its n-th request or the answer to it. */
async function applyUntil(
  place: number,
  moment: Moment,
  kill: NodeJS.Signals = 'SIGKILL',
  how: readonly string[] = ['--apply', at.file, '--confirm', at.account.accountId],
): Promise<Ended> {
  const stop = (count: number): boolean => {
    if (count !== place) return true;
    running.kill(kill);
    return kill !== 'SIGKILL';
  };
  const gate = await openGate(at.open.sandbox.url, { [moment]: stop });
  const folders = {
    ACCTCLOSE_CONFIG_DIR: join(at.folder, 'config'),
    ACCTCLOSE_STATE_DIR: join(at.folder, 'state'),
  };
  const running = spawn(process.execPath, [child, 'prepare', ...how], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], ...at.env, ...folders, ACCTCLOSE_ENDPOINT: gate.url },
  });
  let stderr = '';
  running.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    running.on('close', (...ended) => resolve(ended)),
  );
  gate.close();
  return { code, signal, stderr };
}

/** What the last line of the plan's journal says; undefined where there is none yet. */
function lastLine(): string | undefined {
  const plans = join(at.folder, 'state', 'closures', `tencent-${at.account.accountId}`, 'plans');
  try {
    const [plan = ''] = readdirSync(plans).filter((name) => /^[0-9a-f]{16}$/.test(name));
    const lines = readFileSync(join(plans, plan, 'journal.jsonl'), 'utf8')
      .trim()
      .split('\n');
    return (JSON.parse(lines.at(-1)!) as { readonly event: { readonly type: string } }).event.type;
  } catch {
    return undefined;
  }
}

/** Goes on with the plan: begun or not, it ends as if nothing had happened. */
async function expectWhole(): Promise<void> {
  const applied = lastLine() === undefined ? await at.apply() : await at.resume();
  expect(applied.code).toBe(0);
  expect(applied.results.map(({ step }) => step.id)).toEqual(steps.map(({ id }) => id));
  expect(await findRepeated(at, steps)).toEqual([]);
  const named = steps.flatMap(({ subject: { id, name = id } }) => [id, name]);
  for (const { action, parameters } of await at.changes()) {
    expect(
      named.some((id) => JSON.stringify(parameters).includes(id)),
      action,
    ).toBe(true);
  }
}

/** Around every change: before it, before its answer, and before the look that follows the answer. */
function momentsAround(rows: readonly RequestRow[]): readonly (readonly [number, Moment])[] {
  const changes = [...rows.keys()].filter((place) => MUTATIONS.has(rows[place]!.action));
  const first = changes[0]!;
  const around = changes.map((place, turn): readonly [number, Moment] => {
    if (turn % 3 === 0) return [place + 1, 'after'];
    return turn % 3 === 1 ? [place + 1, 'before'] : [place + 2, 'before'];
  });
  return [[1, 'before'], [first, 'before'], ...around, [rows.length - 1, 'after']];
}

async function startAfresh(): Promise<void> {
  await at.open.sandbox.close();
  at = await prepareScenario('tencent');
  steps = await at.plan('--only', ...CHOSEN);
}

test(
  'killed around any change, the plan is brought to its end and nothing is done twice',
  async () => {
    const { code, stderr } = await applyUntil(Infinity, 'before');
    expect(code, stderr).toBe(0);
    const moments = momentsAround(await at.open.requests());
    const lines = new Set<string | undefined>();
    for (const [place, moment] of moments) {
      await startAfresh();
      expect((await applyUntil(place, moment)).signal).toBe('SIGKILL');
      lines.add(lastLine());
      await expectWhole();
    }
    expect(lines).toEqual(new Set([undefined, 'run-started', 'intended', 'accepted', 'done']));
  },
  MANY_RUNS_MS,
);

test('killed again and again, it ends alike', async () => {
  const { signal } = await applyUntil(60, 'after');
  expect(signal).toBe('SIGKILL');
  for (const place of [20, 40, 30]) await applyUntil(place, 'after', 'SIGKILL', ['--resume']);
  await expectWhole();
});

test('interrupted, it ends 130, says how to go on, and goes on', async () => {
  const { code, stderr } = await applyUntil(60, 'before', 'SIGINT');
  expect(code).toBe(130);
  expect(stderr).toContain('acctclose prepare --resume');
  const done = await at.changes();
  expect(done.length).toBeGreaterThan(0);
  await expectWhole();
});
