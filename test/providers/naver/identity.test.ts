import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../src/providers/naver/facts/identity.js';
import type { ListedSubAccount } from '../../../src/providers/naver/facts/sub-accounts.js';
import { bill, factsOf, failedCall, KEY_ID, subAccount } from './hand-made-facts.js';

const bills = [bill({ month: '2026-10' })];
const own = subAccount({ keys: [{ id: KEY_ID, active: true }] });
const identify = (changes: Parameters<typeof factsOf>[0]) => readIdentity(factsOf(changes));

describe('the identity', () => {
  it('takes the account number from any list that has it', async () => {
    const listed = { accountId: '77', mayHoldKeys: false } as ListedSubAccount;
    expect((await identify({ bills })).accountId).toBe('2920001');
    expect(
      (await identify({ bills: failedCall('billing:getDemandCostList'), subAccountList: [listed] }))
        .accountId,
    ).toBe('77');
  });

  it('is of the main account where the organization service says no more than "not a master"', async () => {
    expect(await identify({ bills })).toMatchObject({ caller: 'owner' });
  });

  it('is of the sub account that has the key', async () => {
    const identity = await identify({
      bills,
      organization: { standing: 'sub-account' },
      subAccounts: [own],
    });
    expect(identity).toMatchObject({ caller: 'sub-user', callerName: 'bot' });
  });

  it('is found by elimination where the organization service cannot be asked', async () => {
    const organization = failedCall('organization:getOrg', 'wrong-site');
    expect(await identify({ bills, organization, subAccounts: [own] })).toMatchObject({ caller: 'sub-user' });
    // A key that no sub account has may be the main account's, or a temporary one.
    expect(await identify({ bills, organization })).toMatchObject({ caller: 'unknown' });
  });

  it('tells refused credentials before other failures', async () => {
    const failing = identify({
      bills: failedCall('billing:getDemandCostList', 'unavailable'),
      contractCounts: failedCall('billing:getContractSummaryList', 'credentials'),
    });
    await expect(failing).rejects.toMatchObject({ fault: { kind: 'credentials' } });
  });

  it('is undecided where no list names the account', async () => {
    await expect(identify({})).rejects.toMatchObject({
      fault: { kind: 'incomplete', code: 'NoAccountNumber' },
    });
  });
});
