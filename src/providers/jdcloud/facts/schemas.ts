import * as z from 'zod';

const WHOLE = /^\d{1,15}(?:\.0+)?$/;
/** Times without a zone are those of China; the first of January of the year 1 stands for none. */
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/;
const NO_TIME = '0001-01-01';

/** A number of things. Some services write `1.0`. */
export const wholeNumber = z.string().regex(WHOLE).transform(Number);

/** A list that is `null`, or missing, when it is empty; its total says whether it really is. */
export function rowsOf<T>(row: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z
    .array(row)
    .nullish()
    .transform((rows) => rows ?? []);
}

/** ISO 8601 of a time as the services write it, or undefined where there is none that can be read. */
export function readTime(text: string | undefined): string | undefined {
  if (text === undefined || text.startsWith(NO_TIME)) return undefined;
  const local = LOCAL_TIME.exec(text);
  const instant = Date.parse(local ? `${local[1] ?? ''}T${local[2] ?? ''}+08:00` : text);
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}
