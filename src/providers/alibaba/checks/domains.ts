import type { Finding } from '../../../domain/finding.js';
import { defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { DomainName } from '../facts/domains.js';
import type { AlibabaFacts } from '../facts/index.js';

const LIVE = '1';
const EXPIRED = '2';

/** A live domain name must go elsewhere; an expired one must have been deleted by the registry. */
export const domains = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.domains',
    actions: [ACTIONS.queryDomainList.id],
    messages: {
      'domain-live': 'Transfer it to another account or registrar.',
      'domain-expired': 'Expired but not deleted yet: wait, or renew and transfer it.',
    },
  },
  async (facts) => {
    const names = await facts.domains();
    const odd = names.filter(({ expiration }) => expiration !== LIVE && expiration !== EXPIRED);
    return {
      findings: names.map(toFinding),
      gaps: odd.slice(0, 1).map(({ expiration }) => notUnderstood(ACTIONS.queryDomainList.id, expiration)),
    };
  },
);

function toFinding({ name, expiration, until }: DomainName): Finding {
  const expired = expiration === EXPIRED;
  return {
    code: expired ? 'domain-expired' : 'domain-live',
    severity: 'must-process',
    subject: { type: 'domain name', id: name },
    resolve: {
      ...CONSOLES.domains,
      by: expired ? 'wait' : 'console',
      ...(expired || until === undefined ? {} : { until }),
    },
  };
}
