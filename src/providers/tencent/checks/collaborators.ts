import { byPrepare, type Finding } from '../../../domain/finding.js';
import { defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { consoleAt } from '../consoles.js';
import type { TencentFacts } from '../facts/index.js';

/** Each collaborator blocks, but for the one whose key is in use, who goes last. */
export const collaborators = defineCheck<TencentFacts>(
  {
    condition: 'tencent.collaborators',
    actions: [ACTIONS.listCollaborators.id],
    messages: {
      'collaborator-left': 'Delete the collaborator {name}.',
      'collaborator-in-use': 'The key in use belongs to the collaborator {name}, who goes last.',
    },
  },
  async (facts, { account: { site } }) => {
    const people = await facts.collaborators();
    return {
      findings: people.map(({ uin, name }): Finding => {
        const inUse = uin === facts.callerId;
        const console = consoleAt('users', site);
        return {
          code: inUse ? 'collaborator-in-use' : 'collaborator-left',
          severity: inUse ? 'notice' : 'must-process',
          subject: { type: 'collaborator', id: uin, name },
          resolve: inUse ? console : byPrepare(console),
        };
      }),
    };
  },
);
