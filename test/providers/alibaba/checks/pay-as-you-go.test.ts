import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../../src/providers/_shared/resource.js';
import { payAsYouGo } from '../../../../src/providers/alibaba/checks/pay-as-you-go.js';
import type { Charge } from '../../../../src/providers/alibaba/facts/bills.js';
import { env, factsOf, failedCall } from '../hand-made-facts.js';

const resource = (changes: Partial<Resource> = {}): Resource => ({
  id: 'i-1',
  type: 'ECS instance',
  charge: 'postpaid',
  seenBy: ['ecs:DescribeInstances'],
  ...changes,
});
const charge = (instanceId: string, period: string, productCode = 'cdn'): Charge => ({
  ...{
    instanceId,
    period,
    productCode,
    product: productCode.toUpperCase(),
    name: undefined,
    region: undefined,
  },
  ...{ amount: '1.5', currency: 'CNY' },
});

const judge = (
  resources: readonly Resource[],
  months: readonly Charge[] = [],
  days: readonly Charge[] = [],
) => payAsYouGo.run(factsOf({ inventory: { resources, gaps: [] }, charges: { months, days } }), env);

describe('alibaba.pay-as-you-go', () => {
  it('passes where nothing is listed and nothing was charged', async () => {
    expect(await judge([])).toEqual({ findings: [], gaps: [] });
  });

  it.each([
    [{ charge: 'postpaid' }, 'resource-to-release', 'must-process'],
    [{ charge: 'unknown' }, 'resource-to-release', 'must-process'],
  ] as const)('weighs %j as %s', async (changes, code, severity) => {
    expect((await judge([resource(changes)])).findings).toMatchObject([{ code, severity }]);
  });

  it('asks about each type that only the index shows, and blocks by none', async () => {
    const seenBy = ['rc:SearchResources'];
    const indexed = ['b', 'a'].map((id) =>
      resource({ id, type: 'ACS::New::Thing', charge: 'unknown', seenBy }),
    );
    const { findings, gaps = [] } = await judge(indexed);
    expect(findings).toEqual([]);
    expect(gaps).toMatchObject([
      {
        code: 'unseen',
        action: 'rc:SearchResources',
        ask: { code: 'ask-type', args: { type: 'ACS::New::Thing', count: '2', examples: 'b, a' } },
      },
    ]);
    const others = await judge([
      ...indexed,
      resource({ id: 'c', type: 'ACS::New::Thing', charge: 'unknown', seenBy }),
    ]);
    // Things that came since are asked about anew.
    expect(others.gaps?.[0]?.ask?.id).not.toBe(gaps[0]?.ask?.id);
  });

  it('counts what is free in one notice', async () => {
    const free = ['ACS::VPC::VSwitch', 'ACS::VPC::VPC', 'ACS::VPC::VSwitch', 'ACS::RAM::Role'].map(
      (type, at) => resource({ id: `free-${at}`, type, charge: 'free', seenBy: ['rc:SearchResources'] }),
    );
    expect(await judge(free)).toMatchObject({
      findings: [
        {
          code: 'goes-with-account',
          severity: 'notice',
          subject: { type: 'account' },
          args: { things: '1 VPC, 1 role, 2 vSwitch' },
        },
      ],
      gaps: [],
    });
  });

  it.each([
    [
      'rc:GetResourceCenterServiceStatus',
      'not-enabled',
      { id: 'other-products', code: 'ask-other-products' },
    ],
    ['ecs:DescribeSnapshots', 'denied', { code: 'ask-kind', args: { type: 'snapshot' } }],
    ['oss:ListBuckets', 'not-enabled', { code: 'ask-kind', args: { type: 'OSS bucket' } }],
  ] as const)('names what to look up where %s fails', async (action, code, ask) => {
    const inventory = { resources: [], gaps: [{ code, action, needs: [] }] };
    const { gaps } = await payAsYouGo.run(factsOf({ inventory }), env);
    expect(gaps).toMatchObject([{ action, ask }]);
  });

  it('leaves prepaid things to the check of subscriptions', async () => {
    expect((await judge([resource({ charge: 'prepaid' })])).findings).toEqual([]);
  });

  it('leaves out a disk that is released with its server', async () => {
    const disk = resource({ id: 'd-1', type: 'cloud disk', partOf: 'i-1' });
    expect((await judge([resource(), disk])).findings.map(({ subject }) => subject.id)).toEqual(['i-1']);
  });

  it('counts a part of something that no view shows', async () => {
    const address = resource({ id: 'eip-1', type: 'EIP', partOf: 'ngw-unseen' });
    expect((await judge([address])).findings).toMatchObject([
      { code: 'resource-to-release', subject: { id: 'eip-1' } },
    ]);
  });

  it('takes nothing for free that was charged', async () => {
    const free = resource({ charge: 'free', seenBy: ['rc:SearchResources'] });
    const { findings } = await judge([free], [], [charge('i-1', '2026-11-20')]);
    expect(findings.map(({ code }) => code)).toContain('charged-lately');
  });

  it('counts a disk that stays behind', async () => {
    const disk = resource({ id: 'd-1', type: 'cloud disk' });
    expect((await judge([disk])).findings).toMatchObject([{ code: 'resource-to-release' }]);
  });

  it('says which views showed a thing', async () => {
    const seenBy = ['ecs:DescribeInstances', 'bss:QueryAvailableInstances'];
    expect((await judge([resource({ seenBy })])).findings).toMatchObject([{ seenBy }]);
  });

  it('blocks by what only the bill of the last days shows', async () => {
    const { findings } = await judge([], [], [charge('x-1', '2026-11-20')]);
    expect(findings).toMatchObject([
      {
        code: 'charged-lately',
        severity: 'must-process',
        subject: { id: 'x-1' },
        seenBy: ['bss:DescribeInstanceBill'],
      },
    ]);
  });

  it.each([
    ['2026-11', '2026-11-20'],
    ['2026-11', undefined],
  ])('only points out a charge of %s and %s for what its product lists no more', async (month, day) => {
    const days = day === undefined ? [] : [charge('x-1', day, 'ecs')];
    const { findings, gaps } = await judge([], [charge('x-1', month, 'ecs')], days);
    expect(findings).toMatchObject([{ code: 'charged-this-period', severity: 'notice' }]);
    expect(gaps).toEqual([]);
  });

  it('takes a charge for a living thing where its list could not be read', async () => {
    const gaps = [{ code: 'denied', action: 'ecs:DescribeInstances', needs: [] }] as const;
    const charges = { months: [], days: [charge('x-1', '2026-11-20', 'ecs')] };
    const judged = await payAsYouGo.run(factsOf({ inventory: { resources: [], gaps }, charges }), env);
    expect(judged.findings).toMatchObject([{ code: 'charged-lately', severity: 'must-process' }]);
  });

  it('asks about a product that bills by the month and that no list shows', async () => {
    const { findings, gaps } = await judge([], [charge('x-1', '2026-11'), charge('x-2', '2026-11')]);
    expect(findings).toEqual([]);
    expect(gaps).toMatchObject([
      {
        code: 'unseen',
        action: 'bss:DescribeInstanceBill',
        ask: { code: 'ask-charged', args: { product: 'CDN', period: '2026-11', examples: 'x-1, x-2' } },
      },
    ]);
  });

  it('names a thing once, by its latest charge', async () => {
    const days = [charge('x-1', '2026-11-20'), charge('x-1', '2026-11-19')];
    const { findings } = await judge([], [charge('x-1', '2026-11')], days);
    expect(findings.map(({ code, args }) => [code, args?.['period']])).toEqual([
      ['charged-lately', '2026-11-20'],
    ]);
  });

  it('needs no second finding for a charge whose thing is listed', async () => {
    const { findings } = await judge([resource()], [charge('i-1', '2026-11')], [charge('i-1', '2026-11-20')]);
    expect(findings.map(({ code }) => code)).toEqual(['resource-to-release']);
  });

  it('is unknown without the bill', async () => {
    const facts = factsOf({ charges: failedCall('bss:DescribeInstanceBill') });
    expect(await payAsYouGo.run(facts, env)).toMatchObject({ findings: [], gaps: [{ code: 'denied' }] });
  });
});
