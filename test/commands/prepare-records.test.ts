import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prepareScenario, type Applied, type PreparedAccount } from '../helpers/prepare-run.js';

/** A thing that is released, and a setting that is turned off before. */
const CHOSEN = ['backup', 'lb-typical01'];

let at: PreparedAccount;
beforeEach(async () => {
  at = await prepareScenario('tencent');
});
afterEach(() => at.open.sandbox.close());

const endOf = ({ results }: Applied, remedy: string): string | undefined =>
  results.find(({ step }) => step.remedy === remedy)?.end;
const destroyed = async (): Promise<number> =>
  (await at.changes()).filter(({ action }) => action === 'clb:DeleteLoadBalancer').length;

it('releases nothing while the records are not out, and goes on once they are', async () => {
  await at.plan('--only', ...CHOSEN);
  await at.open.setFaults([{ kind: 'malformed', rate: 1, action: 'billing:DescribeBillDetail' }]);
  const applied = await at.apply();
  expect(applied.code).toBe(5);
  expect(applied.results).toMatchObject([{ end: 'blocked', code: 'export-incomplete' }, {}, { end: 'held' }]);
  expect(await destroyed()).toBe(0);
  await at.open.setFaults([]);
  const resumed = await at.resume();
  expect([resumed.code, endOf(resumed, 'delete-clb-instance')]).toEqual([0, 'done']);
  expect(await destroyed()).toBe(1);
});

it('releases without the records what a plan without them says', async () => {
  await at.open.setFaults([{ kind: 'malformed', rate: 1, action: 'billing:DescribeBillDetail' }]);
  await at.plan('--only', ...CHOSEN, '--exclude', 'backup');
  expect((await at.apply()).code).toBe(0);
  expect(await destroyed()).toBe(1);
});

it('takes the records out anew where they are gone before a plan is gone on with', async () => {
  await at.plan('--only', ...CHOSEN);
  await at.open.patch('tencent', 'typical', { permissions: { deny: ['clb:DeleteLoadBalancer'] } });
  const applied = await at.apply();
  expect([endOf(applied, 'export-records'), endOf(applied, 'delete-clb-instance')]).toEqual([
    'done',
    'blocked',
  ]);
  const records = join(at.folder, 'state', 'closures', `tencent-${at.account.accountId}`, 'records');
  rmSync(records, { recursive: true });
  await at.open.patch('tencent', 'typical', { permissions: { deny: [] } });
  expect((await at.resume()).code).toBe(0);
  expect(existsSync(join(records, 'manifest.json'))).toBe(true);
});
