import { describe, expect, it } from 'vitest';
import { decideStatus } from '../../../../src/domain/verdict.js';
import { mainKeys } from '../../../../src/providers/naver/checks/main-keys.js';
import { env, envAt, factsOf, failedCall, KEY_ID, subAccount } from '../hand-made-facts.js';

const own = subAccount({ keys: [{ id: KEY_ID, active: true }] });

describe('naver.main-keys', () => {
  it('lets a key of the main account go last', async () => {
    const judged = await mainKeys.run(factsOf(), env);
    expect(judged.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'main-keys-last notice',
      'main-key-in-use notice',
    ]);
    expect(decideStatus(judged)).toBe('pass');
  });

  it('tells a sub account that only the main account can withdraw, without blocking', async () => {
    const facts = factsOf({ organization: { standing: 'sub-account' }, subAccounts: [own] });
    const judged = await mainKeys.run(facts, envAt('2026-11-21', { caller: 'sub-user', callerName: 'bot' }));
    expect(judged.findings[1]).toMatchObject({
      code: 'owner-must-close',
      severity: 'notice',
      args: { caller: 'bot' },
    });
    expect(decideStatus(judged)).toBe('pass');
  });

  it('does not believe the organization where the key is among those of a sub account', async () => {
    const judged = await mainKeys.run(factsOf({ subAccounts: [own] }), env);
    expect(judged.gaps).toMatchObject([{ code: 'malformed', action: 'organization:getOrg' }]);
  });

  it('is unknown where neither view tells', async () => {
    const facts = factsOf({
      organization: failedCall('organization:getOrg', 'wrong-site'),
      subAccounts: failedCall('subaccount:getSubAccounts'),
    });
    const judged = await mainKeys.run(facts, envAt('2026-11-21', { caller: 'unknown' }));
    expect(judged.gaps?.map(({ action }) => action)).toEqual([
      'organization:getOrg',
      'subaccount:getSubAccounts',
    ]);
  });
});
