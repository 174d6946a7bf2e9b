import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberDesk, MemberJudgement } from '../../../src/domain/member.js';
import { openScenario } from '../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';

const EMPTY = '1188000000000071';
const ABANDONABLE = '1188000000000072';
const REFUSED = '1188000000000073';
const INVITED = '1188000000000074';
const DELETING = '1188000000000075';
const START = 'rd:CheckAccountDelete';
const RESULT = 'rd:GetAccountDeletionCheckResult';

let open: ControlledSandbox;
beforeEach(async () => {
  open = await openSandbox();
});
afterEach(() => open.sandbox.close());

async function desk(scenario = 'members'): Promise<MemberDesk> {
  const { session } = await openScenario(open.sandbox, { provider: 'alibaba', scenario, timeoutMs: 2_000 });
  return session.members!;
}

async function judge(id: string): Promise<MemberJudgement> {
  const members = await desk();
  const member = (await members.list()).find(({ accountId }) => accountId === id);
  return members.check(member!);
}

const countOf = async (action: string): Promise<number> =>
  (await open.requests()).filter((request) => request.action === action).length;

describe('the members of a resource directory', () => {
  it('are listed with name and kind, the management account left out', async () => {
    const listed = await (await desk()).list();
    expect(listed.map(({ accountId }) => accountId)).toEqual([
      EMPTY,
      ABANDONABLE,
      REFUSED,
      INVITED,
      DELETING,
    ]);
    expect(listed[3]).toEqual({ accountId: INVITED, name: '受邀账号', type: 'CloudAccount' });
  });

  it('are nobody’s to list but the management account’s', async () => {
    await expect((await desk('org-member')).list()).rejects.toMatchObject({
      kind: 'usage',
      code: 'not-an-organisation',
    });
  });

  it('are not listed outside a directory', async () => {
    await expect((await desk('clean')).list()).rejects.toMatchObject({ kind: 'usage' });
  });
});

describe('the check of a member', () => {
  it('finds nothing at one that may be deleted', async () => {
    expect(await judge(EMPTY)).toEqual({ findings: [], gaps: [] });
  });

  it('weighs what the provider lets go as renounceable', async () => {
    const { findings } = await judge(ABANDONABLE);
    expect(findings.map(({ code, severity, subject }) => [code, severity, subject.id])).toEqual([
      ['member-abandonable', 'renounceable', 'NON_SP_cs'],
      ['member-abandonable', 'renounceable', 'NON_SP_efc'],
    ]);
  });

  it('gives every reason of a refusal, and what could be let go beside', async () => {
    const { findings } = await judge(REFUSED);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['member-refused', 'must-process'],
      ['member-refused', 'must-process'],
      ['member-abandonable', 'renounceable'],
    ]);
    expect(findings[0]?.args).toEqual({
      checkName: 'Elastic Compute Service',
      description: 'Instances are running.',
    });
  });

  it('starts nothing for one that was invited', async () => {
    expect((await judge(INVITED)).findings).toMatchObject([
      { code: 'member-invited', severity: 'must-process' },
    ]);
    expect(await countOf(START)).toBe(0);
  });

  it('starts nothing for one whose deletion runs', async () => {
    expect((await judge(DELETING)).findings).toMatchObject([
      { code: 'member-deletion-runs', severity: 'under-way' },
    ]);
    expect(await countOf(START)).toBe(0);
  });

  it('says that deletion is switched off, and checks all the same', async () => {
    await open.patch('alibaba', 'members', { directory: { memberDeletion: 'Disabled' } });
    const { findings } = await judge(REFUSED);
    expect(findings.map(({ code }) => code)).toEqual([
      'member-deletion-off',
      'member-refused',
      'member-refused',
      'member-abandonable',
    ]);
  });

  it('looks again until the provider is done', async () => {
    await judge(EMPTY);
    expect(await countOf(RESULT)).toBe(2);
  });
});

describe('the start of the provider’s check', () => {
  it('is not repeated when its reply is lost: the result is looked at', async () => {
    await open.setFaults([{ kind: 'lost-reply', rate: 1, action: START }]);
    expect(await judge(EMPTY)).toEqual({ findings: [], gaps: [] });
    expect(await countOf(START)).toBe(1);
  });

  it.each(['reset', 'http500', 'http503'] as const)(
    'is not repeated after %s: that nothing was started is seen by looking',
    async (kind) => {
      await open.setFaults([{ kind, rate: 1, action: START }]);
      expect(await judge(EMPTY)).toMatchObject({
        findings: [],
        gaps: [{ action: RESULT, providerCode: 'EntityNotExists.Account' }],
      });
      expect(await countOf(START)).toBe(1);
    },
  );

  it('is not believed to have run because an earlier check has a result', async () => {
    await judge(EMPTY);
    await open.setFaults([{ kind: 'reset', rate: 1, action: START }]);
    expect(await judge(EMPTY)).toMatchObject({
      findings: [],
      gaps: [{ code: 'incomplete', action: RESULT, providerCode: 'ResultMayBeOld' }],
    });
  });

  it('is unknown where the provider refuses the start', async () => {
    await open.patch('alibaba', 'members', { permissions: { deny: [START] } });
    expect(await judge(EMPTY)).toMatchObject({ findings: [], gaps: [{ code: 'denied', action: START }] });
  });

  it('is repeated when it was throttled: then nothing was started', async () => {
    await open.setFaults([{ kind: 'throttle', rate: 0.9, action: START }]);
    expect(await judge(EMPTY)).toEqual({ findings: [], gaps: [] });
    expect(await countOf(START)).toBeGreaterThan(1);
  });
});

describe('the result of the provider’s check', () => {
  it.each([
    ['http500', 'unavailable'],
    ['malformed', 'malformed'],
  ] as const)('is unknown after %s', async (kind, code) => {
    await open.setFaults([{ kind, rate: 1, action: RESULT }]);
    expect(await judge(EMPTY)).toMatchObject({ findings: [], gaps: [{ code, action: RESULT }] });
  });
});
