import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDocument } from '../helpers/schema.js';
import { prepareScenario, type PreparedAccount } from '../helpers/prepare-run.js';

const ORDER = 'tencent.orders:20251100000001#order-unpaid';
const BROKEN = { kind: 'malformed', rate: 1, action: 'billing:DescribeDealsByCond' } as const;

let at: PreparedAccount;
beforeEach(async () => {
  at = await prepareScenario('tencent');
  const steps = await at.plan('--only', ORDER);
  expect(steps.map(({ id }) => id)).toEqual([ORDER]);
});
afterEach(() => at.open.sandbox.close());

it('does not take the user’s word for a check that fails, and says why', async () => {
  await at.open.setFaults([BROKEN]);
  const applied = await at.apply('--done', ORDER);
  expect(applied.code).toBe(6);
  expect(applied.results).toMatchObject([{ end: 'waiting' }]);
  expect(applied.results[0]?.code).toBeDefined();
  const events = applied.stderr.trimEnd().split('\n').map(readDocument);
  expect(events.map(({ event }) => event)).toEqual(['plan-started', 'step-ended']);
  await at.open.setFaults([]);
  await at.open.patch('tencent', 'typical', { orders: [] });
  expect((await at.resume()).results).toMatchObject([{ end: 'done' }]);
});
