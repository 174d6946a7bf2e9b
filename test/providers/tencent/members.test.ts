import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberDesk, MemberJudgement } from '../../../src/domain/member.js';
import { MEMBER_MESSAGES } from '../../../src/providers/tencent/member-reasons.js';
import { openScenario } from '../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';

const READY = '200000000201';
const IN_USE = '200000000202';
const OBSTRUCTED = '200000000203';
const INVITED = '100001888888';
const CHECK = 'organization:CheckAccountDelete';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
afterAll(() => open.sandbox.close());

async function desk(scenario = 'members'): Promise<MemberDesk> {
  const { session } = await openScenario(open.sandbox, { provider: 'tencent', scenario, timeoutMs: 2_000 });
  return session.members!;
}

async function judge(id: string): Promise<MemberJudgement> {
  const members = await desk();
  const member = (await members.list()).find(({ accountId }) => accountId === id);
  return members.check(member!);
}

const codes = ({ findings }: MemberJudgement): readonly string[] => findings.map(({ code }) => code);

describe('the members of an organization', () => {
  it('are listed with name and kind, the managing account left out', async () => {
    const listed = await (await desk()).list();
    expect(listed.map(({ accountId }) => accountId)).toEqual([READY, IN_USE, OBSTRUCTED, INVITED]);
    expect(listed[1]).toEqual({ accountId: IN_USE, name: '서울 지사', type: 'Create' });
  });

  it('are listed to the last page', async () => {
    expect(await (await desk('large')).list()).toHaveLength(60);
  });

  it.each(['org-member', 'clean'])('are not the account’s to list: %s', async (scenario) => {
    await expect((await desk(scenario)).list()).rejects.toMatchObject({
      kind: 'usage',
      code: 'not-an-organisation',
    });
  });
});

describe('the check of a member', () => {
  it('finds nothing at one that may be deleted', async () => {
    expect(await judge(READY)).toEqual({ findings: [], gaps: [] });
  });

  it('names each thing that is left', async () => {
    const judgement = await judge(IN_USE);
    expect(codes(judgement)).toEqual(['member-billing', 'member-resources', 'member-resources']);
    expect(judgement.findings[1]!.args).toEqual({ resource: 'cvm:ins-member001' });
  });

  it('words every other reason', async () => {
    const found = codes(await judge(OBSTRUCTED));
    expect(found).toEqual([
      'member-deletion-off',
      'member-service-admin',
      'member-entity-admin',
      'member-share-admin',
      'member-approval',
      'member-identity-roles',
      'member-identity-users',
      'member-unprobed',
    ]);
    expect(Object.keys(MEMBER_MESSAGES)).toEqual(expect.arrayContaining([...found]));
  });

  it('says without asking that an invited one cannot be deleted', async () => {
    await open.clearRequests();
    expect(codes(await judge(INVITED))).toEqual(['member-invited']);
    const asked = (await open.requests()).map(({ action }) => action);
    expect(asked).not.toContain(CHECK);
  });

  it.each(['throttle', 'http500', 'reset', 'truncate', 'malformed', 'lost-reply'] as const)(
    'is a gap when disturbed by %s',
    async (kind) => {
      const members = await desk();
      const [member] = await members.list();
      await open.setFaults([{ kind, rate: 1, action: CHECK, provider: 'tencent' }]);
      const judgement = await members.check(member!).finally(() => open.setFaults([]));
      expect(judgement).toMatchObject({ findings: [], gaps: [{ action: CHECK }] });
    },
  );
});
