import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../../src/domain/account.js';
import { decideStatus } from '../../../../src/domain/verdict.js';
import { owner } from '../../../../src/providers/alibaba/checks/owner.js';
import { env, factsOf } from '../hand-made-facts.js';

const judge = (caller: Caller) => owner.run(factsOf(), { ...env, account: { ...env.account, caller } });

describe('alibaba.owner', () => {
  it.each([
    ['owner', 'pass'],
    ['sub-user', 'manual'],
    ['role', 'manual'],
    ['unknown', 'unknown'],
  ] as const)('weighs a key of the %s as %s', async (caller, status) => {
    expect(decideStatus(await judge(caller))).toBe(status);
  });

  it('never blocks by the key in use', async () => {
    expect((await judge('sub-user')).findings).toMatchObject([
      { code: 'owner-must-close', severity: 'notice' },
    ]);
  });
});
