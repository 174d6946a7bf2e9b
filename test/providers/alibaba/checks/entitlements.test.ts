import { describe, expect, it } from 'vitest';
import { entitlements } from '../../../../src/providers/alibaba/checks/entitlements.js';
import type { Entitlement } from '../../../../src/providers/alibaba/facts/entitlements.js';
import { env, factsOf, failedCall } from '../hand-made-facts.js';

const right = (kind: Entitlement['kind'], changes: Partial<Entitlement> = {}): Entitlement => ({
  ...{ kind, id: `${kind}-1`, status: 'Available', left: '5', until: undefined },
  ...changes,
});

describe('alibaba.entitlements', () => {
  it('passes where nothing is left', async () => {
    expect(await entitlements.run(factsOf(), env)).toEqual({ findings: [], gaps: [] });
  });

  it('weighs vouchers, cards and plans as lost, in the currency of the account', async () => {
    const facts = factsOf({
      balance: { available: '0', cash: '0', currency: 'USD', quotaLimit: undefined },
      vouchers: [right('voucher')],
      prepaidCards: [right('prepaid-card')],
      resourcePlans: [right('resource-plan', { unit: 'GB' })],
    });
    const { findings } = await entitlements.run(facts, env);
    expect(findings).toMatchObject([
      { code: 'money-right-lost', severity: 'renounceable', amount: { value: '5', currency: 'USD' } },
      { code: 'money-right-lost', subject: { type: 'prepaid card' } },
      { code: 'plan-lost', severity: 'renounceable', args: { left: '5', unit: 'GB' } },
    ]);
  });

  it('blocks by a running savings plan, be it used up or not', async () => {
    const facts = factsOf({ savingsPlans: [right('savings-plan', { status: 'NORMAL', left: '0' })] });
    expect((await entitlements.run(facts, env)).findings).toMatchObject([
      { code: 'savings-plan-runs', severity: 'must-process' },
    ]);
  });

  it.each(['Expired', 'Cancelled', 'RELEASE'])('leaves out what is %s', async (status) => {
    const facts = factsOf({
      vouchers: [right('voucher', { status })],
      savingsPlans: [right('savings-plan', { status })],
    });
    expect((await entitlements.run(facts, env)).findings).toEqual([]);
  });

  it('leaves out a voucher that is used up', async () => {
    const facts = factsOf({ vouchers: [right('voucher', { left: '0' })] });
    expect((await entitlements.run(facts, env)).findings).toEqual([]);
  });

  it('takes a status that is not known for live', async () => {
    const facts = factsOf({ vouchers: [right('voucher', { status: 'Frozen' })] });
    expect((await entitlements.run(facts, env)).findings).toHaveLength(1);
  });

  it('keeps what the other lists gave where one is refused', async () => {
    const facts = factsOf({
      vouchers: [right('voucher')],
      prepaidCards: failedCall('bss:QueryPrepaidCards'),
    });
    expect(await entitlements.run(facts, env)).toMatchObject({
      findings: [{ subject: { id: 'voucher-1' } }],
      gaps: [{ action: 'bss:QueryPrepaidCards' }],
    });
  });

  it('names no sum where the currency could not be read', async () => {
    const facts = factsOf({ balance: failedCall('bss:QueryAccountBalance'), vouchers: [right('voucher')] });
    const { findings, gaps } = await entitlements.run(facts, env);
    expect(findings).toMatchObject([{ code: 'money-right-lost', subject: { id: 'voucher-1' } }]);
    expect(findings[0]).not.toHaveProperty('amount');
    expect(gaps).toMatchObject([{ action: 'bss:QueryAccountBalance' }]);
  });
});
