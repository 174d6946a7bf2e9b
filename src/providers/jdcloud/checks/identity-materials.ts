import { accountFinding, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { TICKET } from '../consoles.js';
import type { JdcloudFacts } from '../facts/index.js';
import { lookUp } from '../../_shared/look-up.js';
import { CALLER_ACTION } from '../sub-user.js';

const UNVERIFIED = '0';
/** Real-name state → what the ticket needs. */
const MATERIALS: Readonly<Record<string, string>> = {
  '1': 'materials-personal',
  '2': 'materials-enterprise',
  '3': 'materials-both',
};

/** What the ticket wants to see follows from how the account's name was verified. */
export const identityMaterials = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.identity-materials',
    actions: [CALLER_ACTION, ACTIONS.describeUser.id],
    messages: {
      'materials-personal':
        'Three photos are ready, each held in hand: front of the ID card, back of it, and the handwritten statement on A4 that names the account.',
      'materials-enterprise': 'One scan of the consent form with the company seal is ready.',
      'materials-both':
        'The sealed consent form and the three photos in hand are ready: the account is verified as person and as company.',
      'materials-unseen':
        'What the ticket wants to see is ready: three photos in hand of a person, the sealed consent form of a company, nothing where no name was verified.',
    },
  },
  ({ user: { realName = '' } }, { account }) => {
    const { accountId, caller } = account;
    if (caller === 'owner' && realName === UNVERIFIED) return Promise.resolve({ findings: [] });
    // Another's key does not show how the owner's name was verified.
    const code = caller === 'owner' ? lookUp(MATERIALS, realName) : 'materials-unseen';
    if (code === undefined) {
      const gap = notUnderstood(ACTIONS.describeUser.id, `userAuth ${realName}`);
      return Promise.resolve({ findings: [], gaps: [gap] });
    }
    const finding = accountFinding({ code, severity: 'attest', accountId, resolve: TICKET });
    return Promise.resolve({ findings: [finding], manual: true });
  },
);
