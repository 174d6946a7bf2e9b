import { accountFinding, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { TICKET } from '../consoles.js';
import type { JdcloudFacts } from '../facts/index.js';
import { CALLER_ACTION, ownerOnlyGaps } from '../sub-user.js';

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
        'Have three photos ready, each held in hand: front of the ID card, back of it, and the handwritten statement on A4 that names the account.',
      'materials-enterprise': 'Have one scan of the consent form with the company seal ready.',
      'materials-both':
        'Have the sealed consent form ready, and the three photos in hand: the account is verified as person and as company.',
    },
  },
  ({ user: { realName = '' } }, { account }) => {
    const hidden = ownerOnlyGaps(account);
    if (hidden.length > 0) return Promise.resolve({ findings: [], gaps: hidden });
    if (realName === UNVERIFIED) return Promise.resolve({ findings: [] });
    const code = MATERIALS[realName];
    if (code === undefined) {
      const gap = notUnderstood(ACTIONS.describeUser.id, `userAuth ${realName}`);
      return Promise.resolve({ findings: [], gaps: [gap] });
    }
    const { accountId } = account;
    const finding = accountFinding({ code, severity: 'attest', accountId, resolve: TICKET });
    return Promise.resolve({ findings: [finding], manual: true });
  },
);
