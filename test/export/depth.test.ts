import { afterAll, beforeAll, expect, test } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/index.js';
import { openRecords } from '../helpers/read-desk.js';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const IDS = providers.map(({ id }) => id);

test.each(IDS)('whatever %s gives by month has a gap for the months before', async (provider) => {
  const { tables, gaps } = await openRecords(sandbox, provider, 'typical');
  const monthly = new Set(tables.filter(({ period }) => period === 'month').map(({ dataset }) => dataset));
  const older = new Set(gaps.filter(({ span }) => span === 'older').map(({ dataset }) => dataset));
  expect(monthly.size).toBeGreaterThan(0);
  expect(older).toEqual(monthly);
});

test.each(IDS)('orders of %s, whose state changes, are never final', async (provider) => {
  const { tables } = await openRecords(sandbox, provider, 'typical');
  const orders = tables.filter(({ dataset, period }) => dataset === 'orders' && period === 'month');
  expect(orders.filter(({ changes }) => changes !== true)).toEqual([]);
});
