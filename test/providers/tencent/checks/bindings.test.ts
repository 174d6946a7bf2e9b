import { describe, expect, it } from 'vitest';
import { bindings } from '../../../../src/providers/tencent/checks/bindings.js';
import { ACCOUNT_ID, env, factsOf } from '../hand-made-facts.js';

const role = (trusted: readonly string[] | undefined) => ({ id: '461', name: 'Auditor', trusted });

describe('tencent.bindings', () => {
  it('leaves it to the user, whatever the roles', async () => {
    const { findings, manual } = await bindings.run(factsOf(), env);
    expect(findings).toMatchObject([{ code: 'bindings-unseen', severity: 'attest' }]);
    expect(manual).toBe(true);
  });

  it('names a role that others may assume, and whom', async () => {
    const roles = [role([ACCOUNT_ID, '100009876543', 'qcs::cam::uin/1:saml-provider/idp'])];
    const { findings } = await bindings.run(factsOf({ roles }), env);
    expect(findings[0]).toMatchObject({
      code: 'role-trusts-outsider',
      args: { outsiders: '100009876543, qcs::cam::uin/1:saml-provider/idp' },
    });
  });

  it('says nothing of a role that trusts the account itself or services', async () => {
    const { findings } = await bindings.run(factsOf({ roles: [role([ACCOUNT_ID]), role([])] }), env);
    expect(findings.map(({ code }) => code)).toEqual(['bindings-unseen']);
  });

  it('admits a trust policy that it cannot read', async () => {
    const { gaps } = await bindings.run(factsOf({ roles: [role(undefined)] }), env);
    expect(gaps).toMatchObject([{ code: 'malformed', providerCode: 'Auditor' }]);
  });
});
