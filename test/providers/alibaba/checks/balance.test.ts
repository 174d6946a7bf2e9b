import { describe, expect, it } from 'vitest';
import { balance } from '../../../../src/providers/alibaba/checks/balance.js';
import { env, factsOf, failedCall } from '../hand-made-facts.js';

const holding = (cash: string, currency = 'CNY', withdrawable = '0') =>
  balance.run(
    factsOf({
      balance: { available: cash, cash, currency, quotaLimit: undefined },
      withdrawable: { amount: withdrawable, creditMemo: '0' },
    }),
    env,
  );

describe('alibaba.balance', () => {
  it('passes where nothing is held', async () => {
    expect(await holding('0.00')).toEqual({ findings: [] });
  });

  it('passes where money is owed instead', async () => {
    expect(await holding('-5')).toEqual({ findings: [] });
  });

  it.each([
    ['0.01', 'CNY', 'renounceable'],
    ['1000', 'CNY', 'renounceable'],
    ['1000.00', 'CNY', 'renounceable'],
    ['1000.01', 'CNY', 'must-process'],
    ['1000.01', 'USD', 'must-process'],
  ])('weighs %s %s as %s', async (cash, currency, severity) => {
    expect((await holding(cash, currency)).findings).toMatchObject([
      { severity, amount: { value: String(Number(cash)), currency } },
    ]);
  });

  it.each([
    ['12.5', 'USD'],
    ['90000', 'JPY'],
    ['0.01', 'cny'],
  ])('asks about %s %s, of which the page says nothing', async (cash, currency) => {
    expect(await holding(cash, currency)).toMatchObject({
      findings: [{ code: 'balance-small', severity: 'renounceable' }],
      gaps: [{ code: 'unseen', ask: { id: `sum#${cash}-${currency}`, code: 'ask-balance' } }],
    });
  });

  it('goes by the larger of the two views', async () => {
    expect((await holding('10', 'CNY', '1500')).findings).toMatchObject([
      { code: 'balance-large', amount: { value: '1500' } },
    ]);
  });

  it('does not decide by one view alone', async () => {
    const facts = factsOf({ withdrawable: failedCall('bss2:GetFundAccountCanWithdrawAmount') });
    expect(await balance.run(facts, env)).toMatchObject({ findings: [], gaps: [{ code: 'denied' }] });
  });
});
