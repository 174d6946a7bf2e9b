import { byPrepare, type Finding } from '../../../domain/finding.js';
import { defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { consoleAt } from '../consoles.js';
import type { TencentFacts } from '../facts/index.js';

/** Each sub-user blocks, but for the one whose key is in use, who goes last. */
export const subUsers = defineCheck<TencentFacts>(
  {
    condition: 'tencent.sub-users',
    actions: [ACTIONS.listUsers.id],
    messages: {
      'sub-user-left': 'Delete the sub-user {name}.',
      'sub-user-in-use': 'The key in use belongs to the sub-user {name}, who goes last.',
    },
  },
  async (facts, { account: { site } }) => {
    const people = await facts.users();
    return {
      findings: people.map(({ uin, name }): Finding => {
        const inUse = uin === facts.callerId;
        const console = consoleAt('users', site);
        return {
          code: inUse ? 'sub-user-in-use' : 'sub-user-left',
          severity: inUse ? 'notice' : 'must-process',
          subject: { type: 'sub-user', id: uin, name },
          resolve: inUse ? console : byPrepare(console),
        };
      }),
    };
  },
);
