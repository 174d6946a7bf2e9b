import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../../src/providers/_shared/resource.js';
import { services } from '../../../../src/providers/naver/checks/services.js';
import type { ContractCount } from '../../../../src/providers/naver/facts/contracts.js';
import { contract, endedContract, env, factsOf, failedCall } from '../hand-made-facts.js';

const resource = (changes: Partial<Resource> = {}): Resource => ({
  id: '610001',
  type: 'server',
  charge: 'postpaid',
  seenBy: ['vserver:getServerInstanceList'],
  ...changes,
});
const holding = (...resources: readonly Resource[]) => ({ inventory: { resources, gaps: [] } });
const count = (contracts: number, month = '2026-11'): ContractCount => ({
  month,
  accountId: '1',
  region: 'KR',
  type: 'VSVR',
  typeName: 'Server (VPC)',
  contracts,
});
const codes = async (facts: Parameters<typeof factsOf>[0]): Promise<readonly string[]> =>
  (await services.run(factsOf(facts), env)).findings.map(({ code, severity }) => `${code} ${severity}`);

describe('naver.services', () => {
  it('passes where nothing is left', async () => {
    expect(await services.run(factsOf(), env)).toEqual({ findings: [], gaps: [] });
  });

  it('blocks by what a product lists', async () => {
    expect(await codes(holding(resource()))).toEqual(['service-to-terminate must-process']);
  });

  it('says so where only the contract shows it', async () => {
    const seenBy = ['billing:getContractUsageList'];
    expect(await codes(holding(resource({ seenBy })))).toEqual(['service-only-billed must-process']);
  });

  it('asks about what is registered without a contract, once a type', async () => {
    const registered = ['1', '2', '3', '4'].map((id) =>
      resource({ id, type: 'SENS Project', charge: 'unknown', seenBy: ['resourcemanager:GetResourceList'] }),
    );
    const { findings } = await services.run(factsOf(holding(...registered)), env);
    expect(findings).toMatchObject([
      { code: 'resources-unbilled', severity: 'attest', args: { count: '4', examples: '1, 2, 3, …' } },
    ]);
  });

  it('only mentions what is free', async () => {
    expect(await codes(holding(resource({ charge: 'free' })))).toEqual(['resources-free notice']);
  });

  it('finds contracts of this month that are counted but not itemised', async () => {
    const facts = { contractCounts: [count(3)], contracts: [contract()] };
    const { findings } = await services.run(factsOf(facts), env);
    expect(findings).toMatchObject([
      { code: 'contracts-unlisted', severity: 'must-process', args: { count: '2', month: '2026-11' } },
    ]);
  });

  it('does not take an ended contract for one that is counted this month', async () => {
    expect(await codes({ contractCounts: [count(1)], contracts: [endedContract('2026-11-20')] })).toEqual([
      'contracts-unlisted must-process',
    ]);
  });

  it('lets a contract of the month before have ended since', async () => {
    const contractCounts = [count(0), count(1, '2026-10')];
    expect(await codes({ contractCounts, contracts: [endedContract('2026-11-20')] })).toEqual([]);
  });

  it('finds none uncounted where contracts could not be read, but is unknown', async () => {
    const facts = {
      contractCounts: [count(3)],
      contracts: failedCall('billing:getContractUsageList'),
      inventory: {
        resources: [],
        gaps: [{ code: 'denied', action: 'billing:getContractUsageList', needs: [] } as const],
      },
    };
    const judged = await services.run(factsOf(facts), env);
    expect(judged.findings).toEqual([]);
    expect(judged.gaps).toHaveLength(1);
  });

  it('is unknown where contracts cannot be counted', async () => {
    const judged = await services.run(
      factsOf({ contractCounts: failedCall('billing:getContractSummaryList') }),
      env,
    );
    expect(judged.gaps).toMatchObject([{ action: 'billing:getContractSummaryList', code: 'denied' }]);
  });

  it('does not understand another status of a contract', async () => {
    const judged = await services.run(factsOf({ contracts: [contract({ status: 'PAUSE' })] }), env);
    expect(judged.gaps).toMatchObject([{ code: 'malformed', providerCode: 'PAUSE' }]);
  });
});
