import type { Forecast, ForecastInput, ForecastReason } from '../../domain/forecast.js';
import { dayOf, DAY_MS } from '../../domain/time.js';
import { longestWait } from '../_shared/longest-wait.js';
import { CHINA_OFFSET_HOURS } from './china-time.js';

/** Working days. Source: "Account Cancellation", process, step 5. */
export const REVIEW_DAYS = 3;

/** Conditions whose clearing is billed a day later. */
const BILLED: readonly string[] = ['tencent.services', 'tencent.outstanding'];
/** Findings about a term that is paid for. */
const PREPAID: readonly string[] = ['resource-to-return'];

export const FORECAST_MESSAGES: Readonly<Record<string, string>> = {
  'ready-now': 'Nothing is left to prepare.',
  'not-all-seen': 'What could not be verified may take time of its own.',
  'other-blockers': 'The blocking items listed come first; how long they take is up to you.',
  'bills-follow': 'Bills come up to a day after the last release, so check again then.',
  'money-frozen': 'Frozen money is settled by {day}.',
  'prepaid-ends': 'The longest prepaid term ends on {day}, unless it is returned or refunded earlier.',
  'review-follows': 'The review then takes about {days} working days.',
};

/** The earliest day on which the review of a request can be over. */
export async function forecast({ outcomes, now, calendar }: ForecastInput): Promise<Forecast> {
  const blockers = outcomes.flatMap(({ condition, findings }) =>
    findings
      .filter(({ severity }) => severity === 'must-process')
      .map((finding) => ({ condition: condition.id, ...finding })),
  );
  const billed = blockers.some(({ condition }) => BILLED.includes(condition));
  const frozen = blockers.find(({ code }) => code === 'money-frozen')?.resolve.until;
  const day = (instant: Date): string => dayOf(instant, CHINA_OFFSET_HOURS);
  const released = day(new Date(now.getTime() + (billed ? DAY_MS : 0)));
  const settled = frozen === undefined ? undefined : day(new Date(frozen));
  const unseen = outcomes.some(({ gaps }) => gaps.length > 0);
  const prepaid = longestWait(blockers, { codes: PREPAID, offsetHours: CHINA_OFFSET_HOURS, now });
  const because: readonly (ForecastReason | undefined)[] = [
    blockers.length > 0 ? { code: 'other-blockers' } : undefined,
    unseen ? { code: 'not-all-seen' } : undefined,
    blockers.length > 0 || unseen ? undefined : { code: 'ready-now' },
    billed ? { code: 'bills-follow' } : undefined,
    prepaid === undefined ? undefined : { code: 'prepaid-ends', args: { day: prepaid } },
    settled === undefined ? undefined : { code: 'money-frozen', args: { day: settled } },
    { code: 'review-follows', args: { days: String(REVIEW_DAYS) } },
  ];
  return {
    earliest: await calendar.addBusinessDays('CN', latest(released, settled, prepaid), REVIEW_DAYS),
    because: because.filter((reason) => reason !== undefined),
  };
}

function latest(first: string, ...others: readonly (string | undefined)[]): string {
  return others.reduce<string>((last, day) => (day !== undefined && day > last ? day : last), first);
}
