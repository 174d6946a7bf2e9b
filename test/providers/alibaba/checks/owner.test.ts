import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../../src/domain/account.js';
import { decideStatus } from '../../../../src/domain/verdict.js';
import { owner } from '../../../../src/providers/alibaba/checks/owner.js';
import { env, factsOf } from '../hand-made-facts.js';

const judge = (caller: Caller) => owner.run(factsOf(), { ...env, account: { ...env.account, caller } });

describe('alibaba.owner', () => {
  it.each([
    ['owner', 'pass'],
    ['sub-user', 'unknown'],
    ['role', 'unknown'],
    ['unknown', 'unknown'],
  ] as const)('weighs a key of the %s as %s', async (caller, status) => {
    expect(decideStatus(await judge(caller))).toBe(status);
  });

  it('asks whether the owner himself closes', async () => {
    expect(await judge('sub-user')).toMatchObject({
      findings: [],
      gaps: [{ code: 'unseen', ask: { id: 'owner-closes', code: 'ask-owner-closes' } }],
    });
  });
});
