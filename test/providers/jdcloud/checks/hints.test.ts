import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../src/domain/adapter.js';
import { dataBackup } from '../../../../src/providers/jdcloud/checks/data-backup.js';
import { forfeits } from '../../../../src/providers/jdcloud/checks/forfeits.js';
import { identityMaterials } from '../../../../src/providers/jdcloud/checks/identity-materials.js';
import { marketplace } from '../../../../src/providers/jdcloud/checks/marketplace.js';
import { owner } from '../../../../src/providers/jdcloud/checks/owner.js';
import { quietQuarter } from '../../../../src/providers/jdcloud/checks/quiet-quarter.js';
import { sensitiveOperations } from '../../../../src/providers/jdcloud/checks/sensitive-operations.js';
import { wanxiang } from '../../../../src/providers/jdcloud/checks/wanxiang.js';
import { yunding } from '../../../../src/providers/jdcloud/checks/yunding.js';
import type { JdcloudFacts } from '../../../../src/providers/jdcloud/facts/index.js';
import { env, factsOf, order, resource, subUser, subUserEnv } from '../hand-made-facts.js';

const codes = async (check: Check<JdcloudFacts>, facts: JdcloudFacts) =>
  (await check.run(facts, env)).findings.map(({ code, severity }) => `${code} ${severity}`);

const daysAgo = (days: number) => new Date(env.now.getTime() - days * 86_400_000);
const changes = (...days: number[]) =>
  factsOf({ sensitiveEvents: days.map((n) => ({ id: `e${n}`, name: 'modifyPassword', at: daysAgo(n) })) });

describe('conditions that the user decides', () => {
  it.each([marketplace, wanxiang, yunding, sensitiveOperations, forfeits, dataBackup])(
    'never pass by themselves: $meta.condition',
    async (check) => {
      const judgement = await check.run(factsOf(), env);
      expect(judgement.manual).toBe(true);
      expect(judgement.findings.map(({ severity }) => severity)).toEqual(['attest']);
    },
  );
});

describe('jdcloud.marketplace', () => {
  it('points to what was bought from third parties and paid', async () => {
    const orders = [
      order({ thirdParty: true }),
      order({ thirdParty: true, status: 'CANCELED' }),
      order({ number: '3' }),
    ];
    expect(await codes(marketplace, factsOf({ orders }))).toEqual(['marketplace-bought attest']);
  });
});

describe('jdcloud.wanxiang', () => {
  it.each(['京东万象数据', 'WanXiang api'])('knows an order of %s', async (line) => {
    expect(await codes(wanxiang, factsOf({ orders: [order({ line }), order()] }))).toEqual([
      'wanxiang-ordered attest',
    ]);
  });
});

describe('jdcloud.yunding', () => {
  const row = { instanceId: 'y-1', instanceName: undefined };
  const found = [{ region: 'cn-north-1', row, type: 'YunDing database' }];

  it('blocks by what runs there', async () => {
    expect(await codes(yunding, factsOf({ yunding: { instances: found, gaps: [] } }))).toEqual([
      'yunding-runs must-process',
    ]);
  });

  it('does not claim to have seen nothing where a list failed', async () => {
    const gap = { code: 'denied', action: 'yunding:describeVmInstances', needs: [] } as const;
    const facts = factsOf({ yunding: { instances: [], gaps: [gap] } });
    expect(await yunding.run(facts, env)).toMatchObject({ findings: [], gaps: [gap] });
  });
});

describe('changes of password and phone', () => {
  it('block for a month and say when it is over', async () => {
    const { findings } = await sensitiveOperations.run(changes(5), env);
    expect(findings).toMatchObject([
      {
        code: 'change-seen',
        severity: 'must-process',
        args: { event: 'modifyPassword', day: '2026-11-16' },
        resolve: { by: 'wait', until: '2026-12-18' },
      },
    ]);
  });

  it('do not block after it; the 90 days of another text are advice', async () => {
    expect(await codes(sensitiveOperations, changes(60))).toEqual(['change-unseen attest']);
    expect(await codes(quietQuarter, changes(60))).toEqual(['change-advised advice']);
    expect(await codes(quietQuarter, changes(91))).toEqual(['change-unseen advice']);
  });
});

describe('jdcloud.forfeits', () => {
  const voucher = (status: string) => ({
    region: 'cn-north-1',
    row: { instanceVoucherId: `v-${status}`, name: undefined, resourceType: 'vm', status },
  });

  it('loses vouchers that still count', async () => {
    const rows = ['pending', 'active', 'expired', 'deleting'].map(voucher);
    expect(await codes(forfeits, factsOf({ vouchers: { rows, gaps: [] } }))).toEqual([
      'voucher-lost renounceable',
      'voucher-lost renounceable',
      'coupons-unseen attest',
    ]);
  });

  it('does not understand another state', async () => {
    const facts = factsOf({ vouchers: { rows: [voucher('frozen')], gaps: [] } });
    expect((await forfeits.run(facts, env)).gaps).toMatchObject([{ providerCode: 'frozen' }]);
  });
});

describe('jdcloud.data-backup', () => {
  it('names three of each kind that holds data, and leaves the rest out', async () => {
    const disks = [1, 2, 3, 4].map((n) =>
      resource({ id: `vol-${n}`, type: 'cloud disk', holdsData: true, partOf: 'i-1' }),
    );
    const facts = factsOf({ inventory: { resources: [...disks, resource()], gaps: [] } });
    const [held] = (await dataBackup.run(facts, env)).findings;
    expect(held).toMatchObject({ args: { count: '4', examples: 'vol-1, vol-2, vol-3, …' } });
  });
});

describe('jdcloud.identity-materials', () => {
  it.each([
    ['0', []],
    ['1', ['materials-personal attest']],
    ['2', ['materials-enterprise attest']],
    ['3', ['materials-both attest']],
  ])('wants for real-name state %s: %j', async (realName, wanted) => {
    expect(await codes(identityMaterials, factsOf({}, realName))).toEqual(wanted);
  });

  it.each(['4', ''])('does not understand the state "%s"', async (realName) => {
    const { gaps } = await identityMaterials.run(factsOf({}, realName), env);
    expect(gaps).toMatchObject([{ code: 'malformed', action: 'user:describeUser' }]);
  });

  it('leaves it to the owner with the key of a sub-user', async () => {
    const { findings, gaps = [] } = await identityMaterials.run(factsOf({}, '0'), subUserEnv);
    expect(findings).toMatchObject([{ code: 'materials-unseen', severity: 'attest' }]);
    expect(gaps).toEqual([]);
  });
});

describe('jdcloud.owner', () => {
  it('notes the key in use and the users that remain', async () => {
    expect(await codes(owner, factsOf({ subUsers: [subUser('a'), subUser('b')] }))).toEqual([
      'sub-users-remain notice',
      'owner-key-in-use notice',
    ]);
  });

  it('sends a sub-user to the owner without blocking', async () => {
    const { findings, manual } = await owner.run(factsOf(), subUserEnv);
    expect(manual).toBe(true);
    expect(findings).toMatchObject([
      { code: 'owner-must-apply', severity: 'notice', args: { caller: 'closer' } },
      { code: 'key-in-use', args: { caller: 'closer' } },
    ]);
  });

  it('does not understand a caller that is neither', async () => {
    const unknown = { ...env, account: { ...env.account, caller: 'unknown' } as const };
    expect((await owner.run(factsOf(), unknown)).gaps).toMatchObject([{ action: 'iam:describeUserPin' }]);
  });
});
