import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../../src/providers/tencent/facts/identity.js';
import { fakeClient } from '../fake-client.js';

const OWNER = '100001000001';
const identify = (UserId: string, Arn: string, AccountId = OWNER) =>
  readIdentity(fakeClient({ 'sts:GetCallerIdentity': () => ({ AccountId, UserId, Arn, Type: 'x' }) }));

describe('who calls', () => {
  it.each([
    ['owner', OWNER, `qcs::cam:${OWNER}:uin/${OWNER}`],
    ['sub-user', '100019000001', `qcs::cam:${OWNER}:uin/100019000001`],
    ['role', '461:session', `qcs::sts:${OWNER}:assumed-role/461`],
    ['role', '1000:someone', `qcs::sts:${OWNER}:federated-user/someone`],
    ['unknown', OWNER, 'qcs::other:thing'],
  ])('is told as %s by the numbers', async (caller, userId, arn) => {
    const { identity, callerId } = await identify(userId, arn);
    expect(identity).toMatchObject({ accountId: OWNER, caller });
    expect(callerId).toBe(userId);
  });

  it('is not told by an account id that is none', async () => {
    await expect(identify('1', 'x', 'abc')).rejects.toMatchObject({ fault: { kind: 'malformed' } });
  });
});
