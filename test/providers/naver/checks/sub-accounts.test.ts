import { describe, expect, it } from 'vitest';
import { subAccounts } from '../../../../src/providers/naver/checks/sub-accounts.js';
import { env, envAt, factsOf, failedCall, KEY_ID, subAccount } from '../hand-made-facts.js';

const asSubUser = envAt('2026-11-21', { caller: 'sub-user' });

describe('naver.sub-accounts', () => {
  it('passes where there is none', async () => {
    expect(await subAccounts.run(factsOf(), env)).toEqual({ findings: [], gaps: [] });
  });

  it.each([
    ['active', subAccount(), 'renounceable', '0'],
    [
      'suspended with a live key',
      subAccount({ active: false, keys: [{ id: 'k', active: true }] }),
      'renounceable',
      '1',
    ],
  ])('names one that is %s', async (_name, one, severity, keys) => {
    const { findings } = await subAccounts.run(factsOf({ subAccounts: [one] }), env);
    expect(findings).toMatchObject([{ code: 'sub-account-stops', severity, args: { keys } }]);
  });

  it('only mentions one that is suspended already', async () => {
    const one = subAccount({ active: false, keys: [{ id: 'k', active: false }] });
    const { findings } = await subAccounts.run(factsOf({ subAccounts: [one] }), env);
    expect(findings).toMatchObject([{ code: 'sub-account-suspended', severity: 'notice' }]);
  });

  it('lets the one in use go last', async () => {
    const own = subAccount({ keys: [{ id: KEY_ID, active: true }] });
    const judged = await subAccounts.run(factsOf({ subAccounts: [own] }), asSubUser);
    expect(judged).toMatchObject({
      findings: [{ code: 'sub-account-in-use', severity: 'notice' }],
      gaps: [],
    });
  });

  it('trusts no list that lacks the sub account that asks', async () => {
    const judged = await subAccounts.run(factsOf(), asSubUser);
    expect(judged.gaps).toMatchObject([
      { code: 'unseen', action: 'subaccount:getSubAccounts', ask: { code: 'caller-unlisted' } },
    ]);
  });

  it('is unknown where keys cannot be read', async () => {
    const facts = factsOf({ subAccounts: failedCall('subaccount:getAccessKey') });
    expect(await subAccounts.run(facts, env)).toMatchObject({ findings: [], gaps: [{ code: 'denied' }] });
  });
});
