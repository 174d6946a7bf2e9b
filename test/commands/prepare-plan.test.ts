import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareScenario, type PreparedAccount } from '../helpers/prepare-run.js';

const BALANCER = 'lb-typical01';

let at: PreparedAccount;
beforeEach(async () => {
  at = await prepareScenario('tencent');
});
afterEach(() => at.open.sandbox.close());

type Entity = Readonly<Record<string, unknown>>;

async function listOf(list: string): Promise<readonly Entity[]> {
  const { provider, scenario } = at.account;
  return (await at.open.state(provider, scenario))[list] as readonly Entity[];
}

const confirm = (): readonly string[] => ['--confirm', at.account.accountId];

describe('nothing is sent', () => {
  const apply = (...flags: readonly string[]) => at.refusal('--apply', at.file, ...flags);

  it.each([
    ['a plan without its confirmation', () => apply(), 'answer-missing'],
    ['a plan confirmed by another id', () => apply('--confirm', '100001000003'), 'not-confirmed'],
    ['a plan confirmed by nothing', () => apply('--confirm', ''), 'not-confirmed'],
    ['no plan at all', () => at.refusal(...confirm()), 'usage'],
    ['a choice about a written plan', () => apply(...confirm(), '--exclude', BALANCER), 'usage'],
    ['two ways at once', () => apply(...confirm(), '--resume'), 'usage'],
  ])('for %s', async (_what, run, code) => {
    await at.plan('--only', BALANCER);
    expect(await run()).toEqual([2, code]);
    expect(await at.open.requests()).toEqual([]);
  });

  it('while planning, but reads', async () => {
    await at.run(['prepare', '--plan-out', at.file, '--refunds']);
    expect(await at.changes()).toEqual([]);
    expect((await at.open.requests()).length).toBeGreaterThan(10);
  });
});

describe('what is left out', () => {
  /** Each way to leave something out, and what is spared by it. */
  const CHOICES: readonly (readonly [string, string, readonly string[]])[] = [
    ['balancers', BALANCER, [BALANCER]],
    ['disks', 'id=disk-typicaldb1', ['disk-typicaldb1']],
    ['redisInstances', 'type=Redis instance', ['crs-typical01']],
    ['mysqlInstances', 'region=ap-shanghai', ['cdb-typicalbin']],
    ['instances', 'tag=env=生产', ['ins-typicalweb1']],
    ['users', 'identity', ['100019000101', '100019000102']],
    ['recipients', 'stage=identity', ['201', '202']],
  ];

  it('survives', async () => {
    const excluded = CHOICES.map(([, choice]) => choice);
    const before = await Promise.all(CHOICES.map(([list]) => listOf(list)));
    await at.plan('--exclude', 'backup', ...excluded);
    await at.apply();
    const after = await Promise.all(CHOICES.map(([list]) => listOf(list)));
    for (const [place, [list, choice, ids]] of CHOICES.entries()) {
      const isSpared = ({ id, uin, uid }: Entity): boolean =>
        [id, uin, uid].some((name) => ids.includes(String(name)));
      const spared = before[place]!.filter(isSpared);
      expect(spared, choice).toHaveLength(ids.length);
      expect(after[place]!.filter(isSpared), list).toEqual(spared);
    }
    const meant = (await at.changes()).flatMap(({ parameters }) => Object.values(parameters));
    expect(CHOICES.flatMap(([, , ids]) => ids).filter((id) => meant.includes(id))).toEqual([]);
    expect(meant).toContain('cls-typical01');
  });

  it('is listed, and nothing that depends on it is done', async () => {
    await at.plan();
    const { stdout } = await at.run(['prepare', '--plan-out', at.file, '--exclude', 'settle', '--json']);
    const { leftOut, steps } = JSON.parse(stdout) as { leftOut: string[]; steps: { id: string }[] };
    expect(leftOut).toContain('tencent.orders:20251100000001#order-unpaid');
    expect(steps.filter(({ id }) => leftOut.includes(id))).toEqual([]);
  });

  it('is everything but what --only names', async () => {
    const steps = await at.plan('--only', BALANCER, 'type=Redis instance');
    const ids = new Set(steps.map(({ subject }) => subject.id));
    expect([...ids].sort()).toEqual(['Redis instance', 'crs-typical01', 'crs-typicalyr1', BALANCER]);
    expect((await at.apply('--not-needed', 'tencent.data-backup')).code).toBe(6);
    const changed = (await at.changes()).map(({ action }) => action);
    expect(changed).toEqual([
      'clb:ModifyLoadBalancerAttributes',
      'clb:DeleteLoadBalancer',
      'redis:DestroyPostpaidInstance',
      'redis:CleanUpInstance',
    ]);
  });

  it('must be something', async () => {
    expect(await at.refusal('--plan-out', at.file, '--exclude', 'i-nothing')).toEqual([2, 'unknown-step']);
  });
});

describe('what changed since the plan was made', () => {
  it('is done already, where a person took it away', async () => {
    await at.plan('--only', BALANCER);
    await at.open.patch('tencent', 'typical', { balancers: [] });
    const applied = await at.apply();
    expect(applied.code).toBe(0);
    expect(applied.results.length).toBeGreaterThan(0);
    for (const result of applied.results) expect(result).toMatchObject({ end: 'done', already: true });
    expect(await at.changes()).toEqual([]);
  });

  it('is told and left alone, where it is new', async () => {
    await at.plan('--only', BALANCER);
    const [balancer] = await listOf('balancers');
    const added = { ...balancer, id: 'lb-new00001', name: 'new' };
    await at.open.patch('tencent', 'typical', { balancers: [balancer, added] });
    const { appeared } = await at.apply();
    expect(appeared.map(({ id }) => id)).toEqual([
      'lift-clb-protection:ap-guangzhou/lb-new00001',
      'delete-clb-instance:ap-guangzhou/lb-new00001',
    ]);
    expect((await listOf('balancers')).find(({ id }) => id === added.id)).toEqual(added);
    expect(await at.changes()).toHaveLength(2);
  });
});
