import ics, { type EventAttributes } from 'ics';
import type { ClosureStatus, StatusReport } from '../../domain/status.js';
import { DAY_MS } from '../../domain/time.js';
import { wordGuide } from '../closure-texts.js';
import { fill } from '../words/index.js';
import type { View } from './view.js';

/** A calendar file (RFC 5545) with a text of how many events it has. */
export interface CalendarFile {
  readonly text: string;
  readonly events: number;
}

/** One all-day event for each date that is awaited. The same closure keeps the ids of its events in every file. */
export function toCalendarFile(
  { at, closures }: StatusReport,
  view: Pick<View, 'words' | 'texts'>,
): CalendarFile {
  const events = closures.flatMap((closure) => closureEvent(closure, at, view) ?? []);
  const { error, value } = ics.createEvents(events, { productId: '-//acctclose//status//EN' });
  if (error || value === null) throw error ?? new Error('a calendar file has no text');
  return { text: value, events: events.length };
}

/** The type leaves out when an event was written down; the file must have it. */
type DatedEvent = EventAttributes & { readonly timestamp: number };

function closureEvent(
  closure: ClosureStatus,
  at: Date,
  { words, texts: textsOf }: Pick<View, 'words' | 'texts'>,
): DatedEvent | undefined {
  const { subject, expect, texts } = closure;
  const days = daysOf(closure);
  if (!days) return undefined;
  const { provider, accountId } = subject;
  const next = expect?.next ?? 'closed';
  return {
    start: toParts(days.first),
    end: toParts(dayAfter(days.last)),
    timestamp: at.getTime(),
    uid: `${provider}-${accountId}-${next}@acctclose`,
    title: fill(words['calendar.title'], {
      provider: textsOf(provider).title,
      account: accountId,
      stage: words[`closing.stage.${next}`],
    }),
    ...(expect ? { description: wordGuide(expect.text, texts) } : {}),
    transp: 'TRANSPARENT',
  };
}

/** First and last day on which something is awaited. What is over awaits nothing. */
function daysOf({
  expect,
  state: { until },
  exitCode,
}: ClosureStatus): { readonly first: string; readonly last: string } | undefined {
  if (exitCode === 0 || exitCode === 3) return undefined;
  const first = expect?.from ?? expect?.to ?? dayIn(until);
  return first === undefined ? undefined : { first, last: expect?.to ?? first };
}

/** The day of an instant as the provider writes it. */
function dayIn(instant: string | undefined): string | undefined {
  return instant === undefined ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(instant)?.[0];
}

/** An event ends before its last day. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

function toParts(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}
