import type { Finding } from '../../../domain/finding.js';
import { defineCheck } from '../../_shared/define-check.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import type { AlibabaFacts } from '../facts/index.js';
import { LIST_ACTIONS } from '../inventory/index.js';
import { subjectOf, type Resource } from '../../_shared/resource.js';

/** A subscription blocks until it has expired or was unsubscribed. */
export const subscriptions = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.subscriptions',
    actions: LIST_ACTIONS,
    messages: {
      'subscription-runs': 'Unsubscribe the {type}, or let it expire.',
      'renews-itself': 'Switch off the automatic renewal of {id}, or it will not expire.',
    },
  },
  async (facts) => {
    const { resources, gaps } = await facts.inventory();
    const running = resources.filter(({ charge }) => charge === 'prepaid');
    return {
      findings: running.flatMap(toFindings),
      gaps: gaps.filter(({ action }) => LIST_ACTIONS.includes(action)),
    };
  },
);

function toFindings(resource: Resource): readonly Finding[] {
  const { until, autoRenewal, seenBy } = resource;
  const subject = subjectOf(resource);
  const resolve = { ...PRODUCT_CONSOLE, ...(until === undefined ? {} : { until }) };
  const runs: Finding = { code: 'subscription-runs', severity: 'must-process', subject, resolve, seenBy };
  const renews: Finding = {
    code: 'renews-itself',
    severity: 'notice',
    subject,
    resolve: PRODUCT_CONSOLE,
    seenBy,
  };
  return autoRenewal === true ? [runs, renews] : [runs];
}
