import { describe, expect, it } from 'vitest';
import { credits } from '../../../../src/providers/naver/checks/credits.js';
import type { Right } from '../../../../src/providers/naver/facts/rights.js';
import { env, factsOf, failedCall } from '../hand-made-facts.js';

const right = (changes: Partial<Right> = {}): Right => ({
  id: '793',
  name: '충전 코인',
  kind: 'Paid',
  left: '123.45',
  currency: undefined,
  shared: false,
  validTo: '2027-01',
  ...changes,
});
const found = async (facts: Parameters<typeof factsOf>[0]) =>
  (await credits.run(factsOf(facts), env)).findings;

describe('naver.credits', () => {
  it('passes where nothing is held', async () => {
    expect(await credits.run(factsOf(), env)).toEqual({ findings: [], gaps: [] });
  });

  it('names the coins left, without taking them for money', async () => {
    const [finding] = await found({ coins: [right()] });
    expect(finding).toMatchObject({
      code: 'coins-left',
      severity: 'renounceable',
      args: { left: '123.45', kind: 'Paid' },
      resolve: { by: 'ticket' },
    });
    expect(finding).not.toHaveProperty('amount');
  });

  it('names the credit left in its currency', async () => {
    expect(await found({ credits: [right({ currency: 'JPY', left: '1000' })] })).toMatchObject([
      { code: 'credit-left', amount: { value: '1000', currency: 'JPY' } },
    ]);
  });

  it.each([
    ['used up', { left: '0' }],
    ['expired', { validTo: '2026-10' }],
  ])('leaves out what is %s', async (_name, changes) => {
    expect(await found({ coins: [right(changes)], credits: [right(changes)] })).toEqual([]);
  });

  it.each([['2026-11'], [undefined]])('keeps what is good to %s', async (validTo) => {
    expect(await found({ coins: [right({ validTo })] })).toHaveLength(1);
  });

  it('finds a valid credit that no history shows', async () => {
    const discounts = [
      { type: 'CREDIT', right: right({ id: '810' }) },
      { type: 'COIN', right: right({ id: '793' }) },
      { type: 'PRODUCT', right: right({ id: '820' }) },
    ];
    const coins = [right({ left: '0' })];
    expect(await found({ coins, discounts })).toMatchObject([
      { code: 'discount-left', subject: { type: 'credit', id: '810' } },
    ]);
  });

  it('does not understand another type of discount', async () => {
    const judged = await credits.run(factsOf({ discounts: [{ type: 'POINT', right: right() }] }), env);
    expect(judged.gaps).toMatchObject([{ action: 'billing:getDiscountList', providerCode: 'POINT' }]);
  });

  it('shows what could be read beside what could not', async () => {
    const judged = await credits.run(
      factsOf({ coins: [right()], credits: failedCall('billing:getCreditHistoryList') }),
      env,
    );
    expect(judged).toMatchObject({ findings: [{ code: 'coins-left' }], gaps: [{ code: 'denied' }] });
  });
});
