import { describe, expect, it } from 'vitest';
import type { Organization } from '../../../../src/providers/naver/facts/organization.js';
import type { SubAccount } from '../../../../src/providers/naver/facts/sub-accounts.js';
import { deleteSubAccount } from '../../../../src/providers/naver/remedies/delete-sub-account.js';
import { suspendAccessKey } from '../../../../src/providers/naver/remedies/suspend-access-key.js';
import { KEY_ID } from '../hand-made-facts.js';
import { clientThat, remedyFacts, step } from '../hand-made-remedies.js';

const one = (id: string, over: Partial<SubAccount> = {}): SubAccount => ({
  id,
  loginId: id,
  name: undefined,
  active: true,
  keys: [{ id: `${id}_key`, active: true }],
  ...over,
});

async function proposed(
  found: readonly SubAccount[],
  standing: Organization['standing'],
): Promise<readonly string[]> {
  const facts = remedyFacts([], {
    subAccounts: Object.assign(() => Promise.resolve(found), { started: () => true }),
    organization: Object.assign(() => Promise.resolve({ standing } as Organization), {
      started: () => true,
    }),
  });
  return (await deleteSubAccount.propose(facts, { refunds: false })).map(({ subject }) => subject.id);
}

describe('sub accounts', () => {
  it('are deleted unless they stopped already, or the key in use is theirs', async () => {
    const own = one('own', { keys: [{ id: KEY_ID, active: true }] });
    const still = one('still', { active: false, keys: [{ id: 'k', active: false }] });
    expect(await proposed([own, still, one('other')], 'sub-account')).toEqual(['other']);
  });

  it('are all left where the caller is one that is not listed', async () => {
    await expect(proposed([one('other')], 'sub-account')).rejects.toMatchObject({
      fault: { kind: 'incomplete' },
    });
    expect(await proposed([one('other')], 'not-master')).toEqual(['other']);
  });
});

describe('a key', () => {
  const subject = { type: 'access key', id: 'ncp_iam_K' };
  const look = (body: string, status?: number) =>
    suspendAccessKey.look(clientThat(body, status).client, step({ subject, target: { subAccountId: 's1' } }));

  it('is suspended when it is inactive, not listed, or its sub account does not exist', async () => {
    expect(await look('[{"accessKey":"ncp_iam_K","active":true}]')).toBe('todo');
    expect(await look('[{"accessKey":"ncp_iam_K","active":false}]')).toBe('done');
    expect(await look('[]')).toBe('done');
    expect(await look('{"errorCode":30,"message":"none"}', 404)).toBe('done');
  });

  it('is not taken for suspended when it may not be seen', async () => {
    await expect(look('{"error":{"errorCode":"210","message":"no"}}', 401)).rejects.toMatchObject({
      fault: { kind: 'denied' },
    });
  });
});
