import type { Finding } from '../../domain/finding.js';
import type { Forecast, ForecastInput, ForecastReason } from '../../domain/forecast.js';
import { dayOf } from '../../domain/time.js';
import { longestWait } from '../_shared/longest-wait.js';
import { CHINA_OFFSET_HOURS } from './facts/bills.js';

/** Longest review of the ticket in working days. Source: "Account Cancellation", process (4). */
export const REVIEW_DAYS = 3;

export const FORECAST_MESSAGES: Readonly<Record<string, string>> = {
  'ready-now': 'Nothing is left to prepare: the ticket can be opened today.',
  'unknown-first': 'What could not be verified comes first: it may hold something to process.',
  'other-blockers': 'The blocking items listed come first; how long they take is up to you.',
  'prepaid-ends': 'The longest prepaid term ends on {day}, unless it is refunded earlier.',
  'purged-by': 'What is deleted but not purged yet is gone by {day}.',
  'bills-complete': 'What was used until its release is billed by {day}.',
  'quiet-month': 'A change of password or phone keeps the account from closing until {day}.',
  'last-bills': 'The last charges are billed up to a day after release and must be settled.',
  'review-follows': 'The ticket is answered within {days} working days.',
};

/** What a day means for the closure, and the findings that carry such a day. */
const WAITS: Readonly<Record<string, readonly string[]>> = {
  'prepaid-ends': ['prepaid-runs', 'prepaid-expired'],
  'purged-by': ['in-recycle-bin'],
  'quiet-month': ['change-seen'],
};
/** The same of notices that a closure had better await. */
const AWAITS: Readonly<Record<string, readonly string[]>> = { 'bills-complete': ['last-bill'] };
const DATED: readonly string[] = Object.values(WAITS).flat();

/** The day by which a ticket opened as soon as possible is answered: quiet month, prepaid terms, then the review. */
export async function forecast({ outcomes, now, calendar }: ForecastInput): Promise<Forecast> {
  const today = dayOf(now, CHINA_OFFSET_HOURS);
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  const blockers = findings.filter(({ severity }) => severity === 'must-process');
  const daysOf = (among: readonly Finding[], table: typeof WAITS) =>
    Object.entries(table).flatMap(([code, codes]) => {
      const day = longestWait(among, { codes, offsetHours: CHINA_OFFSET_HOURS, now });
      return day === undefined ? [] : [{ code, day }];
    });
  const waits = [...daysOf(blockers, WAITS), ...daysOf(findings, AWAITS)];
  const ready = waits.reduce((latest, { day }) => (day > latest ? day : latest), today);
  const undated = blockers.some(({ code }) => !DATED.includes(code));
  const unknown = outcomes.some(({ gaps }) => gaps.length > 0);
  const running = blockers.some(({ code }) => code === 'product-to-release');
  const because: readonly ForecastReason[] = [
    ...waits.map(({ code, day }) => ({ code, args: { day } })),
    ...(running ? [{ code: 'last-bills' }] : []),
    ...(undated ? [{ code: 'other-blockers' }] : []),
    ...(unknown ? [{ code: 'unknown-first' }] : []),
    ...(blockers.length === 0 && waits.length === 0 && !unknown ? [{ code: 'ready-now' }] : []),
    { code: 'review-follows', args: { days: String(REVIEW_DAYS) } },
  ];
  return { earliest: await calendar.addBusinessDays('CN', ready, REVIEW_DAYS), because };
}
