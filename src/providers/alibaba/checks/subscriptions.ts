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
      'subscription-expired':
        'It has expired: the provider releases it by itself, and it is in nobody’s way.',
      'renews-itself': 'Switch off the automatic renewal of {id}, or it will not expire.',
    },
  },
  async (facts, { now }) => {
    const { resources, gaps } = await facts.inventory();
    const running = resources.filter(({ charge }) => charge === 'prepaid');
    return {
      findings: running.flatMap((resource) => toFindings(resource, now)),
      gaps: gaps.filter(({ action }) => LIST_ACTIONS.includes(action)),
    };
  },
);

function toFindings(resource: Resource, now: Date): readonly Finding[] {
  const { until, autoRenewal, seenBy } = resource;
  const subject = subjectOf(resource);
  if (hasExpired(resource, now))
    return [{ code: 'subscription-expired', severity: 'notice', subject, resolve: { by: 'none' }, seenBy }];
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

/** A day that is no date has not come. */
function hasExpired({ until }: Resource, now: Date): boolean {
  return until !== undefined && Date.parse(until) <= now.getTime();
}
