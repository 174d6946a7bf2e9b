import { describe, expect, it } from 'vitest';
import { orders } from '../../../../src/providers/tencent/checks/orders.js';
import { env, envOf, factsOf } from '../hand-made-facts.js';

const order = (state: string, currency?: string) => ({
  id: '20251100000001',
  product: '云服务器 CVM',
  state,
  amount: '92.16',
  currency,
});

describe('tencent.orders', () => {
  it.each([
    ['1', 'order-unpaid', 'console'],
    ['2', 'order-under-way', 'wait'],
    ['3', 'order-under-way', 'wait'],
    ['5', 'order-failed', 'ticket'],
    ['12', 'order-under-way', 'wait'],
    ['13', 'order-under-way', 'wait'],
    ['30', 'order-unconfirmed', 'console'],
  ])('blocks by an order in state %s as %s', async (state, code, by) => {
    const { findings, gaps } = await orders.run(factsOf({ openOrders: [order(state)] }), env);
    expect(findings).toMatchObject([{ code, severity: 'must-process', resolve: { by } }]);
    expect(gaps).toEqual([]);
  });

  it('blocks by a state that nobody knows, and says that it is not understood', async () => {
    const { findings, gaps } = await orders.run(factsOf({ openOrders: [order('31')] }), env);
    expect(findings).toMatchObject([{ code: 'order-open', args: { state: '31' } }]);
    expect(gaps).toMatchObject([{ code: 'malformed', providerCode: '31' }]);
  });

  it.each([
    [undefined, 'domestic', 'CNY'],
    [undefined, 'international', 'USD'],
    ['USD', 'domestic', 'USD'],
  ])('counts in the currency of the order, %s, else of the site, %s', async (currency, site, shown) => {
    const { findings } = await orders.run(factsOf({ openOrders: [order('1', currency)] }), envOf({ site }));
    expect(findings[0]!.amount).toEqual({ value: '92.16', currency: shown });
  });
});
