import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';

/** Ids that become part of a host name, so nothing else may be in them. */
export const regionId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);
export const bucketName = z.string().regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/);

/** A token that may be missing or empty where no page follows. */
export const nextToken = text
  .nullish()
  .transform((token) => (token === null || token === '' ? undefined : token));

/** No term of a real thing begins or ends outside of these years: a date beyond them stands for none. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2200];

/** A date as it is written, or undefined for a text that is no date or stands for none. */
export function dateOrNone(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const year = new Date(written).getUTCFullYear();
  return year >= FIRST_YEAR && year < LAST_YEAR ? written : undefined;
}

/** A date that may be missing, empty, or no date at all. */
export const maybeDate = maybe(text).transform(dateOrNone);

/** An instant, as milliseconds since the epoch; undefined for one that stands for none. */
export const milliseconds = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform((digits) => {
    const date = new Date(Number(digits));
    return dateOrNone(date.toISOString()) === undefined ? undefined : date;
  });
