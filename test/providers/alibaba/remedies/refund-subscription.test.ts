import { expect, it } from 'vitest';
import { readRefunds } from '../../../../src/providers/alibaba/facts/refunds.js';
import type { Holding } from '../../../../src/providers/alibaba/inventory/holding.js';
import { refundSubscription } from '../../../../src/providers/alibaba/remedies/refund-subscription.js';
import { factsOf } from '../hand-made-facts.js';
import { callsTo, WISHES } from './steps.js';

const product = { code: 'ecs', type: 'ecs' };
const holding: Holding = { id: 'i-1', type: 'ECS instance', charge: 'prepaid', product, seenBy: [] };

it('asks the price of subscriptions, and of nothing else', async () => {
  const { client } = callsTo(() => ({ Success: true, Data: { RefundAmount: 12.5, Currency: 'CNY' } }));
  const found = await readRefunds(client, [holding, { ...holding, id: 'i-2', charge: 'postpaid' }]);
  expect(found).toEqual([{ holding, product, amount: { value: '12.5', currency: 'CNY' } }]);
});

it('leaves out what the provider does not take back', async () => {
  const { client } = callsTo(() => ({ Success: false, Code: 'ProductNotSupported', Message: '' }));
  expect(await readRefunds(client, [holding])).toEqual([]);
});

it('clears the findings of the disks that go along', async () => {
  const refunds = [{ holding, product, amount: { value: '1', currency: 'CNY' } }];
  const disk: Holding = { ...holding, id: 'd-1', partOf: 'i-1' };
  const facts = factsOf({ refunds, inventory: { resources: [holding, disk], gaps: [] } });
  expect(await refundSubscription.propose(facts, WISHES)).toMatchObject([
    { takes: [{ id: 'd-1' }], clears: ['i-1', 'd-1'] },
  ]);
});
