import * as z from 'zod';

const WHOLE = /^\d{1,15}(?:\.0+)?$/;
/** Times without a zone are those of China. Where there is none, some services write a day of the year 1. */
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/;

/** A number of things. Some services write `1.0`. */
export const wholeNumber = z.string().regex(WHOLE).transform(Number);

/** A list that is `null`, or missing, when it is empty; its total says whether it really is. */
export function rowsOf<T>(row: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z
    .array(row)
    .nullish()
    .transform((rows) => rows ?? []);
}

/** What a thing is known by: never blank. */
export const idText = z.string().regex(/\S/, 'a blank id');

/** No service of the provider is older, and no term ends later: a time beyond is none. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2200;

/** Whether an instant can be one that the provider means. */
export function isTime(instant: Date): boolean {
  const year = instant.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** ISO 8601 of a time as the services write it, or undefined where there is none that can be read. */
export function readTime(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const local = LOCAL_TIME.exec(text);
  const instant = Date.parse(local ? `${local[1] ?? ''}T${local[2] ?? ''}+08:00` : text);
  if (Number.isNaN(instant)) return undefined;
  const date = new Date(instant);
  return isTime(date) ? date.toISOString() : undefined;
}
