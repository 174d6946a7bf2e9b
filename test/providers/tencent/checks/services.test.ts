import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../../src/providers/_shared/resource.js';
import { services } from '../../../../src/providers/tencent/checks/services.js';
import { env, envOf, factsOf, failedCall } from '../hand-made-facts.js';

const machine: Resource = {
  id: 'ins-1',
  type: 'CVM instance',
  charge: 'postpaid',
  seenBy: ['cvm:DescribeInstances'],
};

const holding = (resources: readonly Resource[], waivable: readonly string[] = []) =>
  factsOf({ inventory: { resources, gaps: [], waivable: new Set(waivable), listed: [] } });

const charge = (until: string) => ({
  resourceId: 'cdn.example.com',
  name: undefined,
  product: 'CDN',
  region: undefined,
  amount: '1.5',
  until: new Date(until),
});

describe('tencent.services', () => {
  it('passes where nothing is left', async () => {
    expect(await services.run(factsOf(), env)).toEqual({ findings: [], gaps: [] });
  });

  it('leaves a disk to the machine it goes with', async () => {
    const disk: Resource = { ...machine, id: 'disk-1', type: 'cloud disk', partOf: 'ins-1' };
    const { findings } = await services.run(holding([machine, disk]), env);
    expect(findings.map(({ subject }) => subject.id)).toEqual(['ins-1']);
  });

  it('names a disk whose machine no list shows', async () => {
    const disk: Resource = { ...machine, id: 'disk-1', type: 'cloud disk', partOf: 'ins-gone' };
    const { findings } = await services.run(holding([disk]), env);
    expect(findings).toMatchObject([{ code: 'resource-to-release', subject: { id: 'disk-1' } }]);
  });

  it('leaves out what may be given up', async () => {
    const { findings } = await services.run(holding([{ ...machine, id: 'cert-1' }], ['cert-1']), env);
    expect(findings).toEqual([]);
  });

  it('marks what only an index shows', async () => {
    const { findings } = await services.run(holding([{ ...machine, seenBy: ['tag:GetResources'] }]), env);
    expect(findings).toMatchObject([{ code: 'resource-only-indexed', severity: 'must-process' }]);
  });

  it('tells when a prepaid term ends and that it renews itself', async () => {
    const yearly: Resource = { ...machine, charge: 'prepaid', until: '2027-01-05', autoRenewal: true };
    const { findings } = await services.run(holding([yearly]), env);
    expect(findings).toMatchObject([
      { code: 'resource-to-return', resolve: { until: '2027-01-05' } },
      { code: 'renews-itself', severity: 'notice' },
    ]);
  });

  it.each([
    ['2026-11-20T08:00:00Z', 'charged-lately', 'must-process'],
    ['2026-11-19T08:00:00Z', 'charged-lately', 'must-process'],
    ['2026-11-19T07:59:59Z', 'charged-before', 'notice'],
  ])('weighs a thing that only the bill shows, charged until %s, as %s', async (until, code, severity) => {
    const { findings } = await services.run(factsOf({ charges: [charge(until)] }), env);
    expect(findings).toMatchObject([{ code, severity, amount: { value: '1.5', currency: 'CNY' } }]);
  });

  it('says nothing of a charge for a thing that a list shows', async () => {
    const known = { ...charge('2026-11-20T08:00:00Z'), resourceId: 'ins-1' };
    const facts = factsOf({
      charges: [known],
      inventory: { resources: [machine], gaps: [], waivable: new Set(), listed: [] },
    });
    const { findings } = await services.run(facts, env);
    expect(findings.map(({ code }) => code)).toEqual(['resource-to-release']);
  });

  it('asks the user at the international site, which has no list of everything', async () => {
    const { findings } = await services.run(
      factsOf({}, { domestic: false }),
      envOf({ site: 'international' }),
    );
    expect(findings).toMatchObject([{ code: 'services-unseen', severity: 'attest' }]);
  });

  it('does not pass on a bill that could not be read', async () => {
    const { gaps } = await services.run(
      factsOf({ charges: failedCall('billing:DescribeBillResourceSummary') }),
      env,
    );
    expect(gaps).toMatchObject([{ code: 'denied', needs: ['billing:DescribeBillResourceSummary'] }]);
  });
});
