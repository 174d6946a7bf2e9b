import { describe, expect, it } from 'vitest';
import { products } from '../../../../src/providers/jdcloud/checks/products.js';
import type { BillRow } from '../../../../src/providers/jdcloud/facts/bills.js';
import type { Resource } from '../../../../src/providers/_shared/resource.js';
import { billRow, env, factsOf, failedCall, order, resource, subUserEnv, term } from '../hand-made-facts.js';

const listed = (...resources: Resource[]) =>
  products.run(factsOf({ inventory: { resources, gaps: [] } }), env);
const billed = (...bills: BillRow[]) => products.run(factsOf({ bills }), env);
const SEARCHED = {
  code: 'regions-searched',
  severity: 'notice',
  args: { regions: 'cn-north-1, cn-east-2' },
};

describe('jdcloud.products', () => {
  it('passes where no view shows anything, and says where it looked', async () => {
    expect(await listed()).toMatchObject({ findings: [SEARCHED], gaps: [] });
  });

  it.each<[string, Partial<Resource>, string]>([
    ['what is paid by use', {}, 'product-to-release'],
    ['what is paid in a way not known', { charge: 'unknown' }, 'product-to-release'],
    ['a term that runs', { charge: 'prepaid', until: '2027-01-01T00:00:00.000Z' }, 'prepaid-runs'],
    ['a term that has ended', { charge: 'prepaid', stage: 'expired' }, 'prepaid-expired'],
    ['the recycle bin', { stage: 'recycled' }, 'in-recycle-bin'],
  ])('blocks by %s', async (_name, changes, code) => {
    expect((await listed(resource(changes))).findings).toMatchObject([
      { code, severity: 'must-process' },
      SEARCHED,
    ]);
  });

  it('says until when a term runs, and that it renews itself', async () => {
    const until = '2027-01-01T00:00:00.000Z';
    const { findings } = await listed(resource({ charge: 'prepaid', until, autoRenewal: true }));
    expect(findings).toMatchObject([
      { code: 'prepaid-runs', resolve: { until } },
      { code: 'renews-itself', severity: 'notice' },
      SEARCHED,
    ]);
  });

  it('leaves out what is deleted with something else', async () => {
    expect((await listed(resource({ id: 'vol-1', partOf: 'i-1' }))).findings).toMatchObject([SEARCHED]);
  });

  it('joins the views of one thing', async () => {
    const renewed = term({ autoRenewal: true, seenBy: ['renewal:queryInstance'] });
    const facts = factsOf({
      inventory: { resources: [resource({ charge: 'prepaid' })], gaps: [] },
      renewals: { resources: [renewed], gaps: [] },
    });
    const { findings } = await products.run(facts, env);
    expect(findings.map(({ code }) => code)).toEqual(['prepaid-runs', 'renews-itself', 'regions-searched']);
    expect(findings[0]?.seenBy).toEqual(['vm:describeInstances', 'renewal:queryInstance']);
  });

  it('asks about what only the tag service knows, once for each type', async () => {
    const seenBy = ['resourcetag:describeResources'];
    const resources = ['a', 'b', 'c', 'd'].map((id) =>
      resource({ id, type: 'jcq', charge: 'unknown', seenBy }),
    );
    const facts = factsOf({ tagged: { resources: [...resources, resource({ id: 'n', seenBy })], gaps: [] } });
    expect((await products.run(facts, env)).findings).toMatchObject([
      { code: 'only-tagged', severity: 'attest', args: { type: 'jcq', count: '4', examples: 'a, b, c, …' } },
      { code: 'only-tagged', args: { count: '1', examples: 'n' } },
      SEARCHED,
    ]);
  });

  it('makes each list that could not be read a question of its own', async () => {
    const gap = (action: string) => ({ code: 'refused', action, needs: [] }) as const;
    const inventory = {
      resources: [],
      gaps: [gap('rds:describeInstances'), gap('redis:describeCacheInstances')],
    };
    const facts = factsOf({ inventory, tagged: failedCall('resourcetag:describeResources') });
    expect((await products.run(facts, env)).gaps).toMatchObject([
      { ask: { id: 'resourcetag:describeResources', code: 'tags-unread' } },
      { ask: { id: 'rds:describeInstances', code: 'list-unread', args: { type: 'RDS instance' } } },
      { ask: { id: 'redis:describeCacheInstances', args: { type: 'Redis instance' } } },
    ]);
  });

  it('asks about a charged product that has no list, once for all its charges', async () => {
    const waf = { serviceCode: 'waf', service: 'WAF' };
    const { findings } = await billed(
      billRow({ ...waf, resourceId: 'w-1' }),
      billRow({ ...waf, resourceId: 'w-2', month: '2026-10', charged: '7.5' }),
    );
    expect(findings).toMatchObject([
      {
        code: 'charged-unlisted',
        severity: 'attest',
        subject: { id: 'waf' },
        amount: { value: '20', currency: 'CNY' },
        args: { period: '2026-10, 2026-11' },
      },
      SEARCHED,
    ]);
  });

  it('asks about a charge that names no resource', async () => {
    expect((await billed(billRow({ resourceId: undefined }))).findings).toMatchObject([
      { code: 'charged-unlisted' },
      SEARCHED,
    ]);
  });

  it('only mentions charged things that their product lists no more, once a product', async () => {
    expect((await billed(billRow(), billRow({ resourceId: 'i-2' }))).findings).toMatchObject([
      { code: 'charged-not-listed', severity: 'notice', args: { count: '2', examples: 'i-1, i-2' } },
      SEARCHED,
    ]);
  });

  it('asks about a term that the bill shows to run although nothing lists it', async () => {
    const row = billRow({ month: '2026-05', prepaid: true, end: '2027-05-01T00:00:00.000Z' });
    expect((await billed(row)).findings).toMatchObject([
      { code: 'term-not-listed', severity: 'attest', resolve: { until: row.end } },
      SEARCHED,
    ]);
    const paidBack = billRow({ month: '2026-09', charged: '-3' });
    expect((await billed(row, paidBack)).findings).toMatchObject([SEARCHED]);
  });

  it('lets old charges rest', async () => {
    expect(
      (await billed(billRow({ month: '2026-09', end: undefined, prepaid: true }))).findings,
    ).toMatchObject([SEARCHED]);
  });

  it('asks once for each product ordered for a term before the bills begin', async () => {
    const early = { prepaid: true, at: '2025-10-31T00:00:00.000Z' };
    const orders = [
      order({ number: '1', ...early }),
      order({ number: '2', ...early, at: '2025-01-01T00:00:00.000Z' }),
      order({ number: '3', ...early, status: 'REFUND_ALL', service: 'WAF' }),
      order({ number: '4', ...early, thirdParty: true, service: 'theme' }),
      order({ number: '5', ...early, prepaid: false, service: 'OSS' }),
      order({ number: '6', ...early, at: '2025-11-02T00:00:00.000Z', service: 'ES' }),
    ];
    expect((await products.run(factsOf({ orders }), env)).findings).toMatchObject([
      { code: 'ordered-long-ago', severity: 'attest', subject: { id: '1' } },
      SEARCHED,
    ]);
  });

  it('asks about a term whose order does not say when it was made', async () => {
    const facts = factsOf({ orders: [order({ prepaid: true, at: undefined })] });
    expect((await products.run(facts, env)).findings).toMatchObject([{ code: 'ordered-long-ago' }, SEARCHED]);
  });

  it('keeps its findings when another view fails', async () => {
    const facts = factsOf({
      inventory: { resources: [resource()], gaps: [] },
      bills: failedCall('billing:queryBillSummary'),
    });
    expect(await products.run(facts, env)).toMatchObject({
      findings: [{ code: 'product-to-release' }, SEARCHED],
      gaps: [{ code: 'denied', needs: ['billing:queryBillSummary'] }],
    });
  });

  it('proves nothing with the key of a sub-user', async () => {
    expect(await products.run(factsOf(), subUserEnv)).toMatchObject({
      findings: [SEARCHED],
      gaps: [{ code: 'unseen', action: 'iam:describeUserPin' }],
    });
  });
});
