import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareScenario, type PreparedAccount } from '../helpers/prepare-run.js';
import { readDocument } from '../helpers/schema.js';

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

/** Applies the plan in the file, which is to be refused. */
const refusal = (): Promise<readonly [number, unknown]> => at.refusal('--apply', at.file, ...confirm());

describe('a plan is applied only as it was written', () => {
  it.each([
    ['its head', 40],
    ['a step', 2_000],
    ['the hash at its end', -10],
  ])('not when one byte of %s was changed', async (_where, place) => {
    await at.plan();
    const bytes = readFileSync(at.file);
    const index = place < 0 ? bytes.length + place : place;
    bytes[index] = bytes[index]! ^ 1;
    writeFileSync(at.file, bytes);
    expect(await refusal()).toEqual([7, 'plan-tampered']);
    expect(await at.open.requests()).toEqual([]);
  });

  it('not when another version wrote it', async () => {
    await at.plan();
    const text = readFileSync(at.file, 'utf8').replace('"schemaVersion":"1"', '"schemaVersion":"0"');
    const end = text.lastIndexOf('],"digest"');
    const digest = createHash('sha256').update(text.slice(0, end)).digest('hex');
    writeFileSync(at.file, `${text.slice(0, end)}],"digest":"${digest}"}\n`);
    expect(await refusal()).toEqual([7, 'plan-version']);
    expect(await at.open.requests()).toEqual([]);
  });

  it('not to another account', async () => {
    await at.plan();
    const others = await prepareScenario('tencent', 'org-admin');
    const argv = ['prepare', '--apply', at.file, ...confirm(), '--json'];
    const { code, stdout } = await others.run(argv);
    expect(code).toBe(7);
    expect(readDocument(stdout)).toMatchObject({ error: { code: 'plan-other-account' } });
    expect(await others.changes()).toEqual([]);
    await others.open.sandbox.close();
  });

  it('and only once', async () => {
    await at.plan('--only', BALANCER);
    expect((await at.apply()).code).toBe(0);
    const sent = await at.changes();
    expect(await refusal()).toEqual([7, 'plan-applied']);
    expect(await at.changes()).toEqual(sent);
    expect(await at.refusal('--resume')).toEqual([2, 'usage']);
  });
});

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
    expect([...ids].sort()).toEqual(['crs-typical01', 'crs-typicalyr1', BALANCER]);
    expect((await at.apply()).code).toBe(6);
    const changed = (await at.changes()).map(({ action }) => action);
    expect(changed).toEqual([
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
    expect(applied.results).toMatchObject([{ end: 'done', already: true }]);
    expect(await at.changes()).toEqual([]);
  });

  it('is told and left alone, where it is new', async () => {
    await at.plan('--only', BALANCER);
    const [balancer] = await listOf('balancers');
    const added = { ...balancer, id: 'lb-new00001', name: 'new' };
    await at.open.patch('tencent', 'typical', { balancers: [balancer, added] });
    const { appeared } = await at.apply();
    expect(appeared.map(({ id }) => id)).toEqual(['delete-clb-instance:ap-guangzhou/lb-new00001']);
    expect((await listOf('balancers')).find(({ id }) => id === added.id)).toEqual(added);
    expect(await at.changes()).toHaveLength(1);
  });
});
