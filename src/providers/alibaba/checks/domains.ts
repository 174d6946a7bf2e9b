import type { Finding } from '../../../domain/finding.js';
import { defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { DomainName } from '../facts/domains.js';
import type { AlibabaFacts } from '../facts/index.js';

const LIVE = '1';
const EXPIRED = '2';

/** A live domain name must go elsewhere. An expired one is in nobody's way: the page names unexpired ones only. */
export const domains = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.domains',
    actions: [ACTIONS.queryDomainList.id],
    messages: {
      'domain-live': 'Transfer it to another account or registrar.',
      'domain-expired':
        'It has expired, and its registry deletes it in time: redeem it first if it is still wanted.',
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
  const subject = { type: 'domain name', id: name };
  if (expiration === EXPIRED)
    return { code: 'domain-expired', severity: 'notice', subject, resolve: CONSOLES.domains };
  return {
    code: 'domain-live',
    severity: 'must-process',
    subject,
    resolve: { ...CONSOLES.domains, ...(until === undefined ? {} : { until }) },
  };
}
