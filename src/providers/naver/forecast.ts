import type { Finding } from '../../domain/finding.js';
import type { Forecast, ForecastInput, ForecastReason } from '../../domain/forecast.js';
import { dayOf } from '../../domain/time.js';
import type { Outcome } from '../../domain/verdict.js';
import { firstWorkingDay, KOREA_OFFSET_HOURS } from './calendar.js';

const CYCLE = 'naver.billing-cycle';
const SERVICES = 'naver.services';

export const FORECAST_MESSAGES: Readonly<Record<string, string>> = {
  'ready-now': 'Nothing is left to prepare: withdrawal can be requested now.',
  'other-blockers': 'The blocking items listed come first; how long they take is up to you.',
  'services-first': 'A month in which any service still runs is billed in the month after it.',
  'payment-first': 'The last month of use is charged by the 14th (KST): approval comes from {day} on.',
  'not-all-read': 'What could not be verified may put it off.',
  'review-follows': 'The request is reviewed by people on Korean working days; no term is named.',
};

/** The earliest day on which withdrawal can be approved, by the billing calendar of Korea. */
export async function forecast({ outcomes, now, calendar }: ForecastInput): Promise<Forecast> {
  const today = dayOf(now, KOREA_OFFSET_HOURS);
  const cycle = outcomes.find(({ condition }) => condition.id === CYCLE);
  const payable = latest((cycle?.findings ?? []).map(({ resolve }) => resolve.until));
  const services = blockers(outcomes.find(({ condition }) => condition.id === SERVICES)).length > 0;
  const others = outcomes.some(
    (outcome) =>
      outcome.condition.id !== SERVICES && blockers(outcome).some(({ resolve }) => resolve.by !== 'wait'),
  );
  const unread = outcomes.some(({ gaps }) => gaps.length > 0);
  const because: readonly (ForecastReason | undefined)[] = [
    services ? { code: 'services-first' } : undefined,
    payable === undefined ? undefined : { code: 'payment-first', args: { day: payable } },
    others ? { code: 'other-blockers' } : undefined,
    unread ? { code: 'not-all-read' } : undefined,
    services || others || unread ? undefined : { code: 'ready-now' },
    { code: 'review-follows' },
  ];
  return {
    earliest: await firstWorkingDay(calendar, latest([payable, today]) ?? today),
    because: because.filter((reason) => reason !== undefined),
  };
}

function blockers(outcome: Outcome | undefined): readonly Finding[] {
  return (outcome?.findings ?? []).filter(({ severity }) => severity === 'must-process');
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
