import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Clock } from '../../src/domain/ports.js';
import { prepareScenario, type PreparedAccount } from '../helpers/prepare-run.js';
import { readDocument } from '../helpers/schema.js';

let at: PreparedAccount;
beforeEach(async () => {
  at = await prepareScenario('tencent');
  await at.plan('--only', 'lb-typical01');
});
afterEach(() => at.open.sandbox.close());

const apply = (): readonly string[] => ['--apply', at.file, '--confirm', at.account.accountId];

it('keeps a second run away while the first is at work, and only so long', async () => {
  let reached = (): void => undefined;
  let release = (): void => undefined;
  const isWaiting = new Promise<void>((resolve) => (reached = resolve));
  const mayGoOn = new Promise<void>((resolve) => (release = resolve));
  const held: Clock = {
    now: () => at.clock.now(),
    sleep: async (ms, signal) => {
      reached();
      await mayGoOn;
      await at.clock.sleep(ms, signal);
    },
  };
  const first = at.run(['prepare', ...apply()], { clock: held });
  await isWaiting;
  expect(await at.refusal(...apply())).toEqual([8, 'locked']);
  expect(await at.refusal('--resume', '--confirm', at.account.accountId)).toEqual([8, 'locked']);
  release();
  expect((await first).code).toBe(0);
  expect(await at.changes()).toHaveLength(2);
  expect(readdirSync(join(at.folder, 'state', 'locks'))).toEqual([]);
  expect(await at.refusal(...apply())).toEqual([7, 'plan-applied']);
});

it('tells where an interrupted run stopped, and goes on there', async () => {
  const interruption = new AbortController();
  const clock: Clock = {
    now: () => at.clock.now(),
    sleep: async (ms, signal) => {
      interruption.abort();
      await at.clock.sleep(ms, signal);
    },
  };
  const { code, stderr } = await at.run(['prepare', ...apply()], { clock }, interruption.signal);
  expect(code).toBe(130);
  expect(stderr).toContain('acctclose prepare --resume');
  expect((await at.resume()).code).toBe(0);
  expect(await at.changes()).toHaveLength(2);
});

it('tells what was done though the account cannot be checked again', async () => {
  const clock: Clock = {
    now: () => at.clock.now(),
    sleep: async (ms, signal) => {
      await at.open.setFaults([{ kind: 'reset', rate: 1, action: 'sts:GetCallerIdentity' }]);
      await at.clock.sleep(ms, signal);
    },
  };
  const { code, stdout } = await at.run(['prepare', ...apply(), '--json'], { clock });
  expect(code).toBe(0);
  expect(readDocument(stdout)).toMatchObject({
    ...{ kind: 'prepare', verdict: 'undecided', appeared: [] },
    results: [{ end: 'done' }, { end: 'done' }],
  });
  await at.open.setFaults([]);
  expect(await at.refusal('--resume')).toEqual([2, 'usage']);
});
