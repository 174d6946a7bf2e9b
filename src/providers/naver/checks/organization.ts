import { ApiError } from '../../../domain/errors.js';
import type { Gap } from '../../../domain/verdict.js';
import type { Finding } from '../../../domain/finding.js';
import { accountFinding, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { organizationsRestUntil } from '../calendar.js';
import { CONSOLES } from '../consoles.js';
import type { NaverFacts } from '../facts/index.js';
import type { Organization } from '../facts/organization.js';

const INVITED = 'INVT';
const KNOWN: ReadonlySet<string> = new Set([INVITED, 'JOIN', 'LVREQ', 'LEV']);

/** A master pays for its members, a member is paid for: both are likely to stand in the way. */
export const organization = defineCheck<NaverFacts>(
  {
    condition: 'naver.organization',
    actions: [ACTIONS.getOrg.id],
    messages: {
      'organization-master':
        'Let all members leave the organization {name}, then delete it: this account is its master.',
      'organization-member':
        'Leave the organization {name} first: its master {master} pays the bills of this account.',
      'organization-invited': 'An invitation to the organization {name} is open: reject it.',
      'organizations-rest':
        'In the first two days of a month no leave is approved and no organization deleted: from {day} (KST) again.',
      'no-organization': 'Is the account in no organization, neither as its master nor as a member?',
      'organization-unseen':
        'The account is no master of an organization. If it is a member of one, leave it first.',
    },
  },
  async (facts, { account: { accountId }, now }) => {
    const org = await readWhereServed(facts);
    if (org === undefined || org.standing === 'sub-account') return { findings: [], gaps: [UNSEEN] };
    if (org.standing === 'not-master') {
      const finding = accountFinding({
        code: 'organization-unseen',
        severity: 'attest',
        accountId,
        resolve: CONSOLES.console,
      });
      return { findings: [finding], manual: true };
    }
    const rest = organizationsRestUntil(now);
    return {
      findings: [toFinding(org), ...(rest === undefined ? [] : [restFinding(org, rest)])],
      gaps: KNOWN.has(org.status) ? [] : [notUnderstood(ACTIONS.getOrg.id, org.status)],
    };
  },
);

/** In the first days of a month nobody can leave, and no organization can be deleted. */
function restFinding({ id, name = id }: Joined, until: string): Finding {
  return {
    code: 'organizations-rest',
    severity: 'notice',
    subject: { type: 'organization', id, name },
    args: { day: until },
    resolve: { by: 'wait', until },
  };
}

/** Neither the key of a sub account nor any key of a site without this service is told. */
const UNSEEN: Gap = {
  code: 'unseen',
  action: ACTIONS.getOrg.id,
  needs: ACTIONS.getOrg.needs,
  ask: { id: 'organization', code: 'no-organization', url: CONSOLES.console.url },
};

/** Undefined on a site where no host of the service is known. */
async function readWhereServed(facts: NaverFacts): Promise<Organization | undefined> {
  try {
    return await facts.organization();
  } catch (error) {
    if (error instanceof ApiError && error.fault.kind === 'wrong-site') return undefined;
    throw error;
  }
}

type Joined = Extract<Organization, { standing: 'master' | 'member' }>;

function toFinding({ standing, id, name = id, masterId, status }: Joined): Finding {
  const invited = standing === 'member' && status === INVITED;
  return {
    code: invited ? 'organization-invited' : `organization-${standing}`,
    severity: invited ? 'notice' : 'must-process',
    subject: { type: 'organization', id, name },
    args: { master: masterId },
    resolve: CONSOLES.console,
  };
}
