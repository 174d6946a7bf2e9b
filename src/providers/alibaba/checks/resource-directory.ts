import { byPrepare } from '../../../domain/finding.js';
import { defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { AlibabaFacts } from '../facts/index.js';

/** Both ends of a resource directory block: the management account and its members. */
export const resourceDirectory = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.resource-directory',
    actions: [ACTIONS.getResourceDirectory.id],
    messages: {
      'directory-admin':
        'Remove all members and folders, then close the resource directory {id}: this account manages it.',
      'directory-member':
        'Have the management account {master} take this account out of the resource directory {id}, or delete it there if it is a resource account.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const directory = await facts.directory();
    if (!directory) return { findings: [] };
    const { id, masterAccountId } = directory;
    const isAdmin = masterAccountId === accountId;
    return {
      findings: [
        {
          code: isAdmin ? 'directory-admin' : 'directory-member',
          severity: 'must-process',
          subject: { type: 'resource directory', id },
          args: { master: masterAccountId },
          resolve: isAdmin ? byPrepare(CONSOLES.directory) : CONSOLES.directory,
        },
      ],
    };
  },
);
