import { describe, expect, it } from 'vitest';
import { financeTrusteeship } from '../../../src/providers/alibaba/checks/finance-trusteeship.js';
import { financialManagement } from '../../../src/providers/alibaba/checks/financial-management.js';
import { env, factsOf } from './hand-made-facts.js';

const relation = (type: string) => ({
  ...{ id: '1', type, state: 'RELATED', accountId: '2', accountName: 'master@example.com' },
});
const factsWith = (role: string | undefined, ...types: readonly string[]) =>
  factsOf({ financeRole: { related: true, role }, relations: types.map(relation) });

describe.each([
  ['FinancialTrusteeship', financeTrusteeship, 'FinancialManagement'],
  ['FinancialManagement', financialManagement, 'FinancialTrusteeship'],
] as const)('a relation of type %s', (type, check, otherType) => {
  it('passes where there is none', async () => {
    expect(await check.run(factsWith('MASTER', otherType), env)).toEqual({ findings: [], gaps: [] });
  });

  it.each([
    ['MASTER', 'relation-as-admin', 'must-process'],
    ['MEMBER', 'relation-as-member', 'notice'],
    [undefined, 'relation-as-admin', 'must-process'],
    ['PARENT', 'relation-as-admin', 'must-process'],
  ])('is weighed for the role %s as %s', async (role, code, severity) => {
    expect((await check.run(factsWith(role, type), env)).findings).toMatchObject([
      { code, severity, args: { partner: '2' } },
    ]);
  });

  it('is unknown where the account is in a relationship that no list shows', async () => {
    expect(await check.run(factsWith('MEMBER'), env)).toMatchObject({
      findings: [],
      gaps: [{ code: 'incomplete', action: 'bss:QueryRelationList' }],
    });
  });

  it('is unknown where a type is not known', async () => {
    expect((await check.run(factsWith('MEMBER', 'FinancialFriendship'), env)).gaps).toMatchObject([
      { code: 'malformed', providerCode: 'FinancialFriendship' },
    ]);
  });
});
