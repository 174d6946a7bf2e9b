import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connected } from '../../../src/app/check-account.js';
import type { Member, MemberClosing } from '../../../src/domain/member.js';
import { openScenario } from '../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';

const READY: Member = { accountId: '200000000201', type: 'Create' };
const IN_USE: Member = { accountId: '200000000202', type: 'Create' };
const INVITED: Member = { accountId: '100001888888', type: 'Invite' };
const SUBMIT = 'organization:DeleteAccount';
const CHECK = 'organization:CheckAccountDelete';
const LIST = 'organization:DescribeOrganizationMembers';

let open: ControlledSandbox;
let session: Connected['session'];
let closing: MemberClosing;
beforeEach(async () => {
  open = await openSandbox();
  ({ session } = await connect('members'));
  closing = session.members!.closing!;
});
afterEach(() => open.sandbox.close());

function connect(scenario: string): Promise<Connected> {
  return openScenario(open.sandbox, { provider: 'tencent', scenario, timeoutMs: 2_000 });
}

const countOf = async (action: string): Promise<number> =>
  (await open.requests()).filter((request) => request.action === action).length;

async function watch(member: Member, looks: number): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  for (let look = 0; look < looks; look += 1) seen.push((await closing.observe(member)).stage);
  return seen;
}

describe('whether members may be deleted', () => {
  it('is told by no call for the organization as a whole', async () => {
    expect(await closing.isPermitted()).toBeUndefined();
    expect(closing).not.toHaveProperty('permit');
  });

  it('is so for created ones only', () => {
    expect([READY, INVITED].map(closing.canDelete)).toEqual([true, false]);
  });

  it('is never so on the international site, which has no such call', async () => {
    const { session: abroad } = await connect('international');
    expect(abroad.members!.closing!.canDelete(READY)).toBe(false);
  });
});

describe('the deletion of a member', () => {
  it('shows nothing while it runs, and is over when neither list nor check knows the member', async () => {
    expect(await closing.submit(READY, [])).toMatch(/^[0-9a-f-]{36}$/);
    expect(await watch(READY, 3)).toEqual([undefined, undefined, 'closed']);
    expect((await closing.observe(READY)).evidence).toEqual([LIST, CHECK]);
  });

  it('is what was asked for where one is pending already', async () => {
    await closing.submit(READY, []);
    expect(await closing.submit(READY, [])).toBeUndefined();
  });

  it('is refused where something is left, with the code of the provider', async () => {
    await expect(closing.submit(IN_USE, [])).rejects.toMatchObject({
      fault: { kind: 'refused', code: 'UnsupportedOperation.MemberAccountExistResource' },
    });
  });

  it('is not found for an account that is no member', async () => {
    await expect(closing.submit({ ...READY, accountId: '1' }, [])).rejects.toMatchObject({
      fault: { kind: 'not-found', code: 'ResourceNotFound.MemberNotExist' },
    });
  });

  it.each(['lost-reply', 'reset', 'http500'] as const)(
    'is submitted once, whatever comes: %s',
    async (kind) => {
      await open.setFaults([{ kind, rate: 1, action: SUBMIT }]);
      await expect(closing.submit(READY, [])).rejects.toMatchObject({ fault: { kind: 'unavailable' } });
      expect(await countOf(SUBMIT)).toBe(1);
    },
  );

  it('is seen at its end though its reply was lost', async () => {
    await open.setFaults([{ kind: 'lost-reply', rate: 1, action: SUBMIT }]);
    await expect(closing.submit(READY, [])).rejects.toThrow();
    expect((await watch(READY, 3)).at(-1)).toBe('closed');
  });
});

describe('where a deletion stands', () => {
  it('is nowhere before it was submitted', async () => {
    expect(await closing.observe(READY)).toEqual({ evidence: [LIST] });
  });

  it('is not at its end where the check is refused', async () => {
    await open.patch('tencent', 'members', { permissions: { deny: [CHECK] } });
    await expect(closing.observe({ ...READY, accountId: '1' })).rejects.toMatchObject({
      fault: { kind: 'denied' },
    });
  });

  it.each(['http500', 'malformed', 'truncate'] as const)('is not guessed at after %s', async (kind) => {
    await open.setFaults([{ kind, rate: 1, action: LIST }]);
    await expect(closing.observe(READY)).rejects.toThrow();
  });
});

describe('a member that is let go', () => {
  it('leaves, and is not closed', async () => {
    await closing.detach(INVITED);
    expect(await watch(INVITED, 3)).toEqual([undefined, undefined, undefined]);
    expect((await session.members!.list()).map(({ accountId }) => accountId)).not.toContain(
      INVITED.accountId,
    );
  });

  it('is never one that was created', async () => {
    await expect(closing.detach(READY)).rejects.toMatchObject({
      fault: { code: 'UnsupportedOperation.CreateMemberNotAllowDelete' },
    });
  });
});
