import * as z from 'zod';
import { DAY_MS } from '../../../domain/time.js';
import { maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { isTime, rowsOf, wholeNumber } from './schemas.js';

/** Services whose events may be changes of password or phone. */
const SERVICES: readonly string[] = ['user', 'uc', 'iam'];
/** The names of the events are not published, so they are told by what they are about. */
const SENSITIVE = /passw(?:or)?d|pwd|mobile|phone/i;
const PAGE = 100;
/** How long the trail is kept. */
const KEPT_DAYS = 90;
/** A number of this many digits counts seconds, a longer one milliseconds. */
const SECONDS = /^\d{1,11}$/;

/** A change of password or phone that the audit trail shows. */
export interface SensitiveEvent {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
}

const time = z
  .string()
  .regex(/^\d{9,15}$/)
  .transform((digits) => new Date(Number(digits) * (SECONDS.test(digits) ? 1000 : 1)))
  .refine(isTime, 'no time');

const event = z.object({
  eventId: maybe(text),
  eventName: text,
  eventTime: time,
  errorCode: maybe(text),
});

const page = z
  .object({ events: rowsOf(event), totalNumber: wholeNumber })
  .transform(({ events, totalNumber }) => ({ rows: events, total: totalNumber }));

/** Changes that took place, newest first. An empty trail proves nothing: the names are guessed. */
export async function readSensitiveEvents(client: Client, now: Date): Promise<readonly SensitiveEvent[]> {
  const events = await Promise.all(SERVICES.map((service) => readService(client, service, now)));
  return events
    .flat()
    .filter(({ eventName, errorCode }) => SENSITIVE.test(eventName) && errorCode === undefined)
    .map(({ eventId, eventName, eventTime }) => ({
      id: eventId ?? `${eventName} ${eventTime.toISOString()}`,
      name: eventName,
      at: eventTime,
    }))
    .sort((left, right) => right.at.getTime() - left.at.getTime());
}

function readService(client: Client, service: string, now: Date) {
  return readNumberedPages(
    ACTIONS.lookupEvents.id,
    (number) =>
      client.call(ACTIONS.lookupEvents, page, {
        body: {
          startTime: now.getTime() - KEPT_DAYS * DAY_MS,
          endTime: now.getTime(),
          lookupAttributes: JSON.stringify({ service }),
          pageNumber: number,
          pageSize: PAGE,
        },
      }),
    'repeatable',
  );
}
