import { describe, expect, it } from 'vitest';
import { billingCycle } from '../../../../src/providers/naver/checks/billing-cycle.js';
import { bill, contract, endedContract, env, envAt, factsOf, failedCall } from '../hand-made-facts.js';

type Facts = Parameters<typeof factsOf>[0];

const found = async (
  day: string,
  facts: Facts,
): Promise<readonly (readonly [string, string | undefined])[]> => {
  const { findings } = await billingCycle.run(factsOf(facts), envAt(day));
  return findings.map(({ code, resolve }) => [code, resolve.until]);
};

describe('naver.billing-cycle', () => {
  it('passes where nothing was used of late', async () => {
    const facts = { bills: [bill({ month: '2026-08' })], contracts: [endedContract('2026-09-30')] };
    expect(await found('2026-11-21', facts)).toEqual([]);
  });

  it('waits for the bill and the charge of the running month', async () => {
    const facts = { contracts: [contract()], bills: [bill({ month: '2026-10' })] };
    expect(await found('2026-11-21', facts)).toEqual([['use-this-month', '2026-12-15']]);
  });

  it('counts a contract that ended on the first day of the month', async () => {
    const facts = { contracts: [endedContract('2026-11-01')], bills: [bill({ month: '2026-10' })] };
    expect(await found('2026-11-21', facts)).toEqual([['use-this-month', '2026-12-15']]);
  });

  it('counts a contract whose end is not told', async () => {
    const facts = { contracts: [contract({ endsAt: undefined })], bills: [bill({ month: '2026-10' })] };
    expect(await found('2026-11-21', facts)).toEqual([['use-this-month', '2026-12-15']]);
  });

  it('waits for the bill of the last month before the 3rd', async () => {
    expect(await found('2026-11-02', { contracts: [endedContract('2026-10-15')] })).toEqual([
      ['bill-awaited', '2026-11-15'],
    ]);
  });

  it.each(['2026-11-03', '2026-11-10', '2026-11-14'])('waits for the charge on %s', async (day) => {
    const facts = {
      contracts: [endedContract('2026-10-15')],
      bills: [bill({ month: '2026-10', paid: false })],
    };
    expect(await found(day, facts)).toEqual([['charge-awaited', '2026-11-15']]);
  });

  it('asks for payment once the days of the charge are over', async () => {
    const facts = { bills: [bill({ month: '2026-10', paid: false })] };
    expect(await found('2026-11-15', facts)).toEqual([['charge-failed', undefined]]);
  });

  it('asks the support desk about a bill that does not come', async () => {
    const { findings } = await billingCycle.run(
      factsOf({ contracts: [endedContract('2026-10-15')] }),
      envAt('2026-11-15'),
    );
    expect(findings).toMatchObject([
      { code: 'bill-missing', severity: 'must-process', resolve: { by: 'ticket' } },
    ]);
  });

  it('turns the year', async () => {
    expect(
      await found('2026-12-31', { contracts: [contract()], bills: [bill({ month: '2026-11' })] }),
    ).toEqual([['use-this-month', '2027-01-15']]);
  });

  it('goes by the day in Korea', async () => {
    const facts = { contracts: [endedContract('2026-10-31')], bills: [] };
    const lateInUtc = { ...env, now: new Date('2026-10-31T15:30:00Z') };
    const { findings } = await billingCycle.run(factsOf(facts), lateInUtc);
    expect(findings.map(({ code }) => code)).toEqual(['bill-awaited']);
  });

  it('names the days', async () => {
    const { findings } = await billingCycle.run(factsOf({ contracts: [contract()] }), env);
    expect(findings[0]).toMatchObject({
      severity: 'notice',
      args: {
        ...{ month: '2026-11', bill: '2026-12-03', from: '2026-12-10', to: '2026-12-14' },
        approval: '2026-12-15',
      },
    });
  });

  it('is unknown where bills or contracts cannot be read, and calls no bill awaited', async () => {
    const facts = {
      bills: failedCall('billing:getDemandCostList'),
      contracts: failedCall('billing:getContractUsageList'),
    };
    const judged = await billingCycle.run(factsOf(facts), env);
    expect(judged.findings).toEqual([]);
    expect(judged.gaps?.map(({ action }) => action)).toEqual([
      'billing:getDemandCostList',
      'billing:getContractUsageList',
    ]);
  });

  it('does not understand another status of a contract', async () => {
    const judged = await billingCycle.run(factsOf({ contracts: [contract({ status: 'PAUSE' })] }), env);
    expect(judged.gaps).toMatchObject([{ code: 'malformed', providerCode: 'PAUSE' }]);
  });
});
