import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/domain/report.js';
import type { Outcome } from '../../../src/domain/verdict.js';
import { checkScenario, openScenario } from '../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox({ resources: 250 });
});
afterAll(() => open.sandbox.close());

const check = (scenario: string): Promise<CheckReport> =>
  checkScenario(open.sandbox, { provider: 'tencent', scenario });

function outcome({ outcomes }: CheckReport, name: string): Outcome {
  return outcomes.find(({ condition }) => condition.id === `tencent.${name}`)!;
}

const codes = ({ findings }: Outcome): readonly string[] => findings.map(({ code }) => code);

describe('the account of the international site', () => {
  it('is found although nobody names the site', async () => {
    const { account } = await check('international');
    expect(account.site).toBe('international');
  });

  it('counts in dollars', async () => {
    const report = await check('international');
    expect(outcome(report, 'unused-rights').findings).toMatchObject([
      { code: 'cash-lost', amount: { value: '10.5', currency: 'USD' } },
    ]);
  });

  it('is never asked for what its site lacks, and passes on none of it', async () => {
    const lines: string[] = [];
    const report = await checkScenario(open.sandbox, {
      ...{ provider: 'tencent', scenario: 'international-clean' },
      trace: (line) => lines.push(line),
    });
    // The other site is asked first, and does not know the key.
    const asked = lines.filter((line) => line.includes('.intl.')).join('\n');
    expect(asked).toContain('cam:ListUsers');
    for (const missing of ['cam:ListReceiver', 'cloudrc:SearchResources', 'domain:DescribeDomainNameList'])
      expect(asked).not.toContain(missing);
    expect(outcome(report, 'message-recipients').status).toBe('manual');
    expect(outcome(report, 'services').status).toBe('manual');
  });
});

describe('a key that may read nothing', () => {
  it('leaves every call’s condition unknown, with the permission that would settle it', async () => {
    const { outcomes } = await check('denied');
    const unknown = outcomes.filter(({ status }) => status === 'unknown');
    expect(unknown).toHaveLength(11);
    for (const { gaps } of unknown)
      for (const { code, needs, ask } of gaps)
        expect([code, needs.length > 0]).toEqual([ask?.id === 'owner-keys' ? 'unseen' : 'denied', true]);
    expect(unknown.flatMap(({ gaps }) => gaps).flatMap(({ needs }) => needs)).toEqual(
      expect.arrayContaining(['finance:DescribeDealsByCond', 'cam:ListUsers', 'name/cos:GetService']),
    );
  });
});

describe('a key of a sub-user', () => {
  it('blocks nothing by itself, and proves nothing of the owner’s keys', async () => {
    const report = await check('sub-user');
    expect(report.account).toMatchObject({ caller: 'sub-user', callerName: '100019000001' });
    expect(report.counts.mustProcess).toBe(0);
    expect(codes(outcome(report, 'sub-users'))).toEqual(['sub-user-in-use']);
    expect(outcome(report, 'api-keys')).toMatchObject({
      status: 'unknown',
      gaps: [
        {
          code: 'unseen',
          action: 'cam:ListAccessKeys',
          needs: ['a key of the account owner'],
          ask: { id: 'owner-keys', code: 'ask-owner-keys' },
        },
      ],
    });
  });

  it('is closable on the owner’s word for exactly that', async () => {
    const statements = [
      {
        ...{ id: 'tencent.api-keys/owner-keys', answer: 'yes' as const, caller: 'sub-user' },
        at: (await check('sub-user')).finishedAt.toISOString(),
      },
    ];
    const scenario = { provider: 'tencent', scenario: 'sub-user', statements };
    const report = await checkScenario(open.sandbox, scenario);
    expect([report.verdict, report.counts.stated]).toEqual(['closable', 1]);
    expect(outcome(report, 'api-keys').status).toBe('stated');
  });
});

describe('the account in use', () => {
  it('shows orders at each stage', async () => {
    expect(codes(outcome(await check('typical'), 'orders'))).toEqual([
      'order-unpaid',
      'order-under-way',
      'order-failed',
      'order-unconfirmed',
    ]);
  });

  it('keeps money exact in each of its units', async () => {
    const { findings } = outcome(await check('typical'), 'unused-rights');
    const values = findings.flatMap(({ amount }) => (amount ? [amount.value] : []));
    expect(values).toEqual(['1288.5', '50', '20.5', '100000000.00000001', '0.00000001']);
  });

  it('finds a database in the recycle bin, and what only one view shows', async () => {
    const { findings } = outcome(await check('typical'), 'services');
    const found = new Map(findings.map(({ subject, code }) => [subject.id, code]));
    expect(found.get('cdb-typicalbin')).toBe('resource-to-release');
    expect(found.has('sms-typical01')).toBe(false);
    expect(found.has('lhins-returned')).toBe(true);
    expect(found.get('lhins-returned')).toBe('charged-before');
    expect(found.get('nat-typical01')).toBe('resource-only-indexed');
    expect(found.get('cdn.example.com')).toBe('charged-lately');
    expect(found.get('ins-typicalold1')).toBe('charged-before');
    expect(found.has('eip-typicalwan')).toBe(false);
  });

  it('counts what costs nothing in one notice, and asks once of each other type', async () => {
    const { findings, gaps } = outcome(await check('typical'), 'services');
    const free = findings.filter(({ code }) => code === 'goes-with-account');
    expect(free.map(({ severity, args }) => [severity, args!['things']])).toEqual([
      [
        'notice',
        '1 SSH key, 2 VPC, 1 network ACL, 1 network interface, 1 route table, 1 security group, 2 subnet',
      ],
    ]);
    expect(gaps).toMatchObject([
      { code: 'unseen', ask: { code: 'ask-type', args: { type: 'QCS::WeData::Project', count: '1' } } },
    ]);
  });

  it('says which views saw a thing', async () => {
    const { findings } = outcome(await check('typical'), 'services');
    expect(findings.find(({ subject }) => subject.id === 'ins-typicalweb1')!.seenBy).toEqual([
      'cvm:DescribeInstances',
      'cloudrc:SearchResources',
      'config:ListDiscoveredResources',
      'tag:GetResources',
    ]);
  });

  it('asks for orders by spans that neither overlap nor leave a gap', async () => {
    await open.clearRequests();
    await check('typical');
    const spans = (await open.requests())
      .filter(({ action }) => action === 'billing:DescribeDealsByCond')
      .map(({ parameters }) => ({ from: parameters['StartTime']!, to: parameters['EndTime']! }))
      .sort((left, right) => (left.from < right.from ? 1 : -1));
    expect(spans).toHaveLength(5);
    spans.slice(1).forEach(({ to }, index) => {
      const end = Date.parse(`${to.replace(' ', 'T')}Z`);
      expect(Date.parse(`${spans[index]!.from.replace(' ', 'T')}Z`) - end).toBe(1_000);
    });
  });
});

describe('an auto scaling group', () => {
  it('stands for its machines, which would be made anew', async () => {
    const { findings } = outcome(await check('scaling'), 'services');
    expect(findings.map(({ code, subject }) => [code, subject.id])).toEqual([
      ['resource-to-release', 'ins-scalealone'],
      ['scaling-group-first', 'asg-scaling01'],
    ]);
  });

  it('keeps the plan from releasing them beneath it', async () => {
    const { session } = await openScenario(open.sandbox, { provider: 'tencent', scenario: 'scaling' });
    const { drafts } = await session.remedies!.propose({ refunds: true });
    expect(drafts.map(({ subject }) => subject.id)).toEqual(['ins-scalealone']);
  });
});

describe('an account with thousands of things', () => {
  it('is read to the last page of every list', async () => {
    const report = await check('large');
    const count = (name: string): number => outcome(report, name).findings.length;
    expect(count('orders')).toBe(220);
    expect(count('collaborators')).toBe(60);
    expect(count('message-recipients')).toBe(60);
    expect(count('unused-rights')).toBe(1_020);
    expect(count('api-keys')).toBe(61);
    // Machines, spare disks, six kinds of product, buckets, domain names and certificates.
    const { findings } = outcome(report, 'services');
    expect(findings.filter(({ code }) => !code.startsWith('charged-'))).toHaveLength(
      250 + 120 + 6 * 120 + 250 + 120 + 1_020,
    );
    expect(report.outcomes.flatMap(({ gaps }) => gaps)).toEqual([]);
  });
});

describe('connecting', () => {
  it('names the first site’s refusal when no site knows the key', async () => {
    await open.patch('tencent', 'org-member', { keys: [] });
    const refused = openScenario(open.sandbox, { provider: 'tencent', scenario: 'org-member' });
    await expect(refused).rejects.toMatchObject({ kind: 'credentials', code: 'connect-credentials' });
    await open.reset();
  });
});
