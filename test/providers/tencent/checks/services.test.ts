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
  refunded: false,
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

  const indexed: Resource = {
    ...machine,
    ...{ id: 'x-1', type: 'QCS::X::Y', charge: 'unknown', seenBy: ['tag:GetResources'] },
  };

  it('asks of what only an index shows, once a type, and blocks nothing', async () => {
    const { findings, gaps } = await services.run(holding([indexed, { ...indexed, id: 'x-2' }]), env);
    expect(findings).toEqual([]);
    expect(gaps).toMatchObject([
      { code: 'unseen', ask: { args: { type: 'QCS::X::Y', count: '2', examples: 'x-1, x-2' } } },
    ]);
  });

  it.each([
    ['prepaid, its term running', { charge: 'prepaid' as const, until: '2027-01-05' }, []],
    ['that the bill shows, too', {}, [{ ...charge('2026-11-20T08:00:00Z'), resourceId: 'x-1' }]],
  ])('blocks by what only an index shows: %s', async (_what, over, charges) => {
    const resources = [{ ...indexed, ...over }];
    const facts = factsOf({ charges, inventory: { resources, gaps: [], waivable: new Set(), listed: [] } });
    expect((await services.run(facts, env)).findings).toMatchObject([
      { code: 'resource-only-indexed', severity: 'must-process' },
    ]);
  });

  it('counts what costs nothing in one notice, unless it was charged', async () => {
    const free = (id: string): Resource => ({ ...indexed, id, charge: 'free' });
    const resources = [free('vpc-1'), free('rtb-1'), free('rtb-2'), free('x-1')];
    const charges = [{ ...charge('2026-11-20T08:00:00Z'), resourceId: 'rtb-2' }];
    const facts = factsOf({ charges, inventory: { resources, gaps: [], waivable: new Set(), listed: [] } });
    expect((await services.run(facts, env)).findings).toMatchObject([
      { code: 'resource-only-indexed', subject: { id: 'rtb-2' } },
      { code: 'goes-with-account', args: { things: '1 QCS::X::Y, 1 VPC, 1 route table' } },
    ]);
  });

  it.each([
    ['that was paid back in part', { refunded: true }],
    ['that reaches beyond today', { until: new Date('2027-11-20T08:00:00Z') }],
    ['without an end', { until: undefined }],
  ])('asks of a charge %s', async (_which, over) => {
    const charges = [{ ...charge('2026-11-20T08:00:00Z'), ...over }];
    const { findings, gaps } = await services.run(factsOf({ charges }), env);
    expect(findings).toEqual([]);
    expect(gaps).toMatchObject([
      { code: 'unseen', ask: { id: 'charge/cdn.example.com', code: 'ask-charge' } },
    ]);
  });

  it.each([
    [{ until: new Date('2027-11-20T08:00:00Z'), refunded: true }, 'charged-before', undefined],
    [{ until: new Date('2026-11-21T03:00:00Z') }, 'released-lately', '2026-11-22T03:00:00Z'],
    [{ until: new Date('2026-11-11T03:00:00Z') }, 'charged-before', undefined],
  ])('takes a machine that its own list does not have for released: %j', async (over, code, until) => {
    const charges = [{ ...charge('2026-11-20T08:00:00Z'), resourceId: 'ins-9', ...over }];
    const { findings, gaps } = await services.run(factsOf({ charges }), env);
    expect(gaps).toEqual([]);
    expect(findings).toMatchObject([{ code, severity: 'notice', resolve: { by: 'wait' } }]);
    expect(findings[0]!.resolve.until).toBe(until);
  });

  it.each(['cvm:DescribeInstances', 'region:DescribeRegions'])(
    'does not take it so where %s could not be read',
    async (action) => {
      const gap = { code: 'denied', action, needs: [] } as const;
      const inventory = { resources: [], gaps: [gap], waivable: new Set<string>(), listed: [] };
      const charges = [{ ...charge('2026-11-20T08:00:00Z'), resourceId: 'ins-9' }];
      const { findings } = await services.run(factsOf({ charges, inventory }), env);
      expect(findings).toMatchObject([{ code: 'charged-lately', severity: 'must-process' }]);
    },
  );

  it.each([
    ['tke:DescribeClusters', 'ask-kind', 'tke:DescribeClusters'],
    ['cos:GetService', 'ask-kind', 'cos:GetService'],
    ['tag:GetResources', 'ask-other-products', 'other-products'],
    ['billing:DescribeRenewInstances', 'ask-prepaid', 'prepaid'],
  ])('names what the owner can look up where %s fails', async (action, code, id) => {
    const gap = { code: 'denied', action, needs: [] } as const;
    const inventory = { resources: [], gaps: [gap], waivable: new Set<string>(), listed: [] };
    const { gaps } = await services.run(factsOf({ inventory }), env);
    expect([gaps![0]!.ask?.code, gaps![0]!.ask?.id]).toEqual([code, id]);
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
