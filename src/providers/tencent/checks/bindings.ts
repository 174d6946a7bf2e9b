import type { Finding } from '../../../domain/finding.js';
import { accountFinding, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { consoleAt, SECURITY_CONSOLE } from '../consoles.js';
import type { TencentFacts } from '../facts/index.js';
import type { Role } from '../facts/roles.js';

/** Roles that outsiders may assume are listed; logins and bucket policies no call shows, so the user decides. */
export const bindings = defineCheck<TencentFacts>(
  {
    condition: 'tencent.bindings',
    actions: [ACTIONS.describeRoleList.id],
    messages: {
      'role-trusts-outsider':
        'The role {name}, which {outsiders} may assume, is deleted, or you are sure that leaving it does no harm.',
      'bindings-unseen':
        'Third-party logins, websites and apps are unbound and grants of bucket policies revoked, or you are sure that leaving them does no harm; no call shows them.',
    },
  },
  async (facts, { account: { accountId, site } }) => {
    const roles = await facts.roles();
    const unread = roles.filter(({ trusted }) => trusted === undefined);
    const unseen = accountFinding({
      code: 'bindings-unseen',
      severity: 'attest',
      accountId,
      resolve: SECURITY_CONSOLE,
    });
    return {
      findings: [...roles.flatMap((role) => roleFindings(role, accountId, site)), unseen],
      gaps: unread.slice(0, 1).map(({ name }) => notUnderstood(ACTIONS.describeRoleList.id, name)),
      manual: true,
    };
  },
);

function roleFindings({ id, name, trusted = [] }: Role, accountId: string, site: string): readonly Finding[] {
  const outsiders = trusted.filter((outsider) => outsider !== accountId);
  if (outsiders.length === 0) return [];
  return [
    {
      code: 'role-trusts-outsider',
      severity: 'attest',
      subject: { type: 'role', id, name },
      args: { outsiders: outsiders.join(', ') },
      resolve: consoleAt('users', site),
    },
  ];
}
