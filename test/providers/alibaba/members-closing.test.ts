import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Member, MemberClosing } from '../../../src/domain/member.js';
import type { Connected } from '../../../src/app/check-account.js';
import { member } from '../../../src/sandbox/alibaba/seed/organizations.js';
import { openScenario } from '../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';

const EMPTY: Member = { accountId: '1188000000000071', type: 'ResourceAccount' };
const ABANDONABLE: Member = { accountId: '1188000000000072', type: 'ResourceAccount' };
const REFUSED: Member = { accountId: '1188000000000073', type: 'ResourceAccount' };
const INVITED: Member = { accountId: '1188000000000074', type: 'CloudAccount' };
const DELETING: Member = { accountId: '1188000000000075', type: 'ResourceAccount' };
const ALL_OF_IT = ['NON_SP_cs', 'NON_SP_efc'];
const SUBMIT = 'rd:DeleteAccount';
const SILENCE_SECONDS = 45 * 86_400;

let open: ControlledSandbox;
let session: Connected['session'];
let closing: MemberClosing;
beforeEach(async () => {
  open = await openSandbox();
  ({ session } = await openScenario(open.sandbox, {
    ...{ provider: 'alibaba', scenario: 'members', timeoutMs: 2_000 },
  }));
  closing = session.members!.closing!;
});
afterEach(() => open.sandbox.close());

const countOf = async (action: string): Promise<number> =>
  (await open.requests()).filter((request) => request.action === action).length;

/** What is seen of a deletion in so many looks. */
async function watch(member: Member, looks: number): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  for (let look = 0; look < looks; look += 1) seen.push((await closing.observe(member)).stage);
  return seen;
}

/** Has the deletion of a member fail at its end. */
function lateBill({ accountId }: Member): Promise<void> {
  const deletion = { type: '1', createdAt: Date.now(), reads: 0, abandoned: [] } as const;
  const members = [member(Date.now(), accountId, { deletionEnd: 'late-bill', deletion })];
  return open.patch('alibaba', 'members', { directory: { members } });
}

describe('the permission to delete members', () => {
  it('is seen, and seen anew once it was given', async () => {
    await open.patch('alibaba', 'members', { directory: { memberDeletion: 'Disabled' } });
    expect(await closing.isPermitted()).toBe(false);
    await closing.permit!();
    expect(await closing.isPermitted()).toBe(true);
    expect((await session.members!.check(EMPTY)).findings).toEqual([]);
  });

  it('is unknown where the directory does not tell', async () => {
    await open.patch('alibaba', 'members', { directory: { memberDeletion: '' } });
    expect(await closing.isPermitted()).toBeUndefined();
  });

  it('is for created members only', () => {
    expect([EMPTY, INVITED].map(closing.canDelete)).toEqual([true, false]);
  });
});

describe('the deletion of a member', () => {
  it('ends at once where nothing was used lately', async () => {
    expect(await closing.submit(EMPTY, [])).toMatch(/^[0-9A-F-]{36}$/);
    expect(await watch(EMPTY, 3)).toEqual(['submitted', 'submitted', 'closed']);
    expect((await session.members!.list()).map(({ accountId }) => accountId)).not.toContain(EMPTY.accountId);
  });

  it('ends after the silence period otherwise, at the time that the provider names', async () => {
    await closing.submit(ABANDONABLE, ALL_OF_IT);
    await closing.observe(ABANDONABLE);
    const { stage, until } = await closing.observe(ABANDONABLE);
    expect(stage).toBe('cooling-down');
    expect(until).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
    await open.advance(SILENCE_SECONDS);
    expect(await watch(ABANDONABLE, 1)).toEqual(['closed']);
  });

  it('gives up by their ids what the check found', async () => {
    await closing.submit(ABANDONABLE, ALL_OF_IT);
    const request = (await open.requests()).find(({ action }) => action === SUBMIT);
    expect(request?.parameters).toEqual({
      AccountId: ABANDONABLE.accountId,
      AbandonableCheckId: JSON.stringify(ALL_OF_IT),
    });
  });

  it('fails by its check, with every reason', async () => {
    await closing.submit(REFUSED, []);
    await closing.observe(REFUSED);
    expect(await closing.observe(REFUSED)).toMatchObject({
      stage: 'rejected',
      reasons: [
        'Elastic Compute Service: Instances are running.',
        'Bills: Bills are not settled.',
        'Container Service: Clusters are left in the account.',
      ],
    });
  });

  it('fails by a bill that comes in the silence period', async () => {
    await lateBill(DELETING);
    await open.advance(SILENCE_SECONDS);
    expect(await closing.observe(DELETING)).toMatchObject({
      stage: 'restored',
      reasons: ['Bills: A bill came in the silence period and is not settled.'],
    });
  });

  it('is submitted once though its reply was lost, and then seen', async () => {
    await open.setFaults([{ kind: 'lost-reply', rate: 1, action: SUBMIT }]);
    await expect(closing.submit(EMPTY, [])).rejects.toMatchObject({ fault: { kind: 'unavailable' } });
    expect(await countOf(SUBMIT)).toBe(1);
    expect(await watch(EMPTY, 1)).toEqual(['submitted']);
  });

  it.each(['reset', 'http500', 'http503'] as const)(
    'is submitted once, and not seen, after %s',
    async (kind) => {
      await open.setFaults([{ kind, rate: 1, action: SUBMIT }]);
      await expect(closing.submit(EMPTY, [])).rejects.toMatchObject({ fault: { kind: 'unavailable' } });
      expect(await countOf(SUBMIT)).toBe(1);
      expect(await closing.observe(EMPTY)).toEqual({
        evidence: ['rd:GetAccountDeletionStatus', 'rd:ListAccounts'],
      });
    },
  );

  it('is refused while one runs', async () => {
    await expect(closing.submit(DELETING, [])).rejects.toMatchObject({
      fault: { kind: 'conflict', code: 'ConcurrentCallNotSupported' },
    });
  });

  it('is refused for an invited account', async () => {
    await expect(closing.submit(INVITED, [])).rejects.toMatchObject({
      fault: { kind: 'refused', code: 'AccountTypeOrStatusMismatch' },
    });
  });
});

describe('where a deletion stands', () => {
  it('is nowhere before it was submitted', async () => {
    expect(await watch(EMPTY, 1)).toEqual([undefined]);
  });

  it('is at its end for a created member that neither status nor list knows', async () => {
    expect(await watch({ ...EMPTY, accountId: '1188000000009999' }, 1)).toEqual(['closed']);
  });

  it.each(['http500', 'malformed', 'truncate'] as const)('is not guessed at after %s', async (kind) => {
    await open.setFaults([{ kind, rate: 1, action: 'rd:ListAccounts' }]);
    await expect(closing.observe({ ...EMPTY, accountId: '1188000000009999' })).rejects.toThrow();
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
    await expect(closing.detach(EMPTY)).rejects.toMatchObject({
      fault: { code: 'AccountTypeOrStatusMismatch' },
    });
  });
});
