import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import type { NumberedPage } from '../../_shared/paginate.js';

/** Becomes part of a path, so nothing else may be in it. */
export const regionCode = z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/);

/** A coded value; in billing rows an empty object stands for none. */
export const coded = z.object({ code: maybe(text), codeName: maybe(text) });
export type Coded = z.output<typeof coded>;

/** `202611` → `2026-11`. */
export const month = z
  .string()
  .regex(/^\d{4}(?:0[1-9]|1[0-2])$/)
  .transform((digits) => `${digits.slice(0, 4)}-${digits.slice(4)}`);

/** `2026-11-21T19:13:00+0900`, milliseconds since the epoch. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4}$/)
  .transform((stamp) => Date.parse(`${stamp.slice(0, -2)}:${stamp.slice(-2)}`))
  .refine((ms) => !Number.isNaN(ms), 'not a date');

/** Currency of an amount; rows older than the field are in won. */
export const currency = maybe(coded).transform((value) => value?.code ?? 'KRW');

const named = z.record(z.string(), z.unknown());

/**
 * A page of `{ "<action>Response": { "totalRows": …, "<things>List": […] } }`. The discount services
 * leave out the suffix, and copies of their pages differ in the name of the list: it is the only one.
 */
export function pageOf<Row>(action: string, row: z.ZodType<Row>): z.ZodType<NumberedPage<Row>> {
  return named
    .transform((answer) => {
      const wrapper = named.safeParse(answer[`${action}Response`] ?? answer[action]).data ?? {};
      const lists = Object.values(wrapper).filter((value) => Array.isArray(value));
      return { rows: lists.length === 1 ? lists[0] : undefined, total: wrapper['totalRows'] };
    })
    .pipe(z.object({ rows: z.array(row), total: count }));
}
