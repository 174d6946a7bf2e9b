import type { Forecast, ForecastInput, ForecastReason } from '../../domain/forecast.js';
import type { Finding } from '../../domain/finding.js';
import type { Outcome } from '../../domain/verdict.js';
import { dayOf } from '../../domain/time.js';
import { longestWait } from '../_shared/longest-wait.js';
import { CHINA_OFFSET_HOURS } from './facts/bills.js';

/** Business days of preparation. Source: "Close an Alibaba Cloud account", "How long does the process take?". */
const WORKLOAD_DAYS = { least: 2, most: 5 };
const DOMAIN_DAYS = { least: 7, most: 15 };

const WORKLOADS: readonly string[] = ['alibaba.pay-as-you-go', 'alibaba.subscriptions'];
const DOMAINS: readonly string[] = ['alibaba.domains'];
/** Findings about a term that is paid for. */
const PREPAID: readonly string[] = ['subscription-runs', 'savings-plan-runs'];

export const FORECAST_MESSAGES: Readonly<Record<string, string>> = {
  'ready-now': 'Nothing is left to prepare: the request takes minutes.',
  'not-all-seen': 'What could not be verified may take time of its own.',
  'other-blockers': 'The blocking items listed come first; how long they take is up to you.',
  'workloads-first': 'Releasing and moving workloads takes {least} to {most} business days.',
  'domains-first':
    'Moving domain names takes {least} to {most} business days more; so do ICP filings, if there are any.',
  'prepaid-ends': 'The longest prepaid term ends on {day}, unless it is refunded or released earlier.',
  'cool-down-follows': 'A cool-down of several days follows the request; the provider names no number.',
};

/** The earliest day on which closure can be requested. The cool-down follows it and has no stated length. */
export async function forecast({ outcomes, now, calendar }: ForecastInput): Promise<Forecast> {
  const workloads = blocked(outcomes, WORKLOADS);
  const domains = blocked(outcomes, DOMAINS);
  const days = (workloads ? WORKLOAD_DAYS.least : 0) + (domains ? DOMAIN_DAYS.least : 0);
  const others = blocked(outcomes, undefined) && !workloads && !domains;
  const unseen = outcomes.some(({ gaps }) => gaps.length > 0);
  const prepaid = longestWait(blockersOf(outcomes), {
    codes: PREPAID,
    offsetHours: CHINA_OFFSET_HOURS,
    now,
  });
  const reasons: readonly (readonly [boolean, ForecastReason])[] = [
    [workloads, { code: 'workloads-first', args: asText(WORKLOAD_DAYS) }],
    [domains, { code: 'domains-first', args: asText(DOMAIN_DAYS) }],
    [prepaid !== undefined, { code: 'prepaid-ends', args: { day: prepaid ?? '' } }],
    [others, { code: 'other-blockers' }],
    [unseen, { code: 'not-all-seen' }],
  ];
  const because = reasons.flatMap(([applies, reason]) => (applies ? [reason] : []));
  const prepared = await calendar.addBusinessDays('CN', dayOf(now, CHINA_OFFSET_HOURS), days);
  return {
    earliest: prepaid !== undefined && prepaid > prepared ? prepaid : prepared,
    because: [...(because.length > 0 ? because : [{ code: 'ready-now' }]), { code: 'cool-down-follows' }],
  };
}

function blocked(outcomes: readonly Outcome[], ids: readonly string[] | undefined): boolean {
  const chosen = outcomes.filter(({ condition }) => ids?.includes(condition.id) ?? true);
  return blockersOf(chosen).length > 0;
}

function blockersOf(outcomes: readonly Outcome[]): readonly Finding[] {
  return outcomes.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'must-process');
}

function asText({
  least,
  most,
}: {
  readonly least: number;
  readonly most: number;
}): Readonly<Record<string, string>> {
  return { least: String(least), most: String(most) };
}
