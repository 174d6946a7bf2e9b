import { byPrepare } from '../../../domain/finding.js';
import { defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { consoleAt } from '../consoles.js';
import type { TencentFacts } from '../facts/index.js';

/** Both ends of an organization block: the account that manages it and its members. */
export const organization = defineCheck<TencentFacts>(
  {
    condition: 'tencent.organization',
    actions: [ACTIONS.describeOrganization.id],
    messages: {
      'organization-admin':
        'Remove all members and departments, then delete the organization {id}: this account manages it.',
      'organization-quit': 'Leave the organization {id}: the account may do so itself.',
      'organization-member':
        'Have {admin} remove this account from the organization {id}, or delete it there if the organization created it.',
    },
  },
  async (facts, { account: { site } }) => {
    const found = await facts.organization();
    if (!found) return { findings: [] };
    const { id, adminId, isAdmin, mayQuit } = found;
    const console = consoleAt('home', site);
    const asMember = mayQuit ? 'organization-quit' : 'organization-member';
    return {
      findings: [
        {
          code: isAdmin ? 'organization-admin' : asMember,
          severity: 'must-process',
          subject: { type: 'organization', id },
          args: { admin: adminId },
          resolve: isAdmin ? byPrepare(console) : console,
        },
      ],
    };
  },
);
