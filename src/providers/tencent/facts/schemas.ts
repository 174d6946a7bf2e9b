import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';

/** An id that becomes part of a host name, so nothing else may be in it. */
export const regionId = z.string().regex(/^[a-z]{2,3}(?:-[a-z0-9]{1,20}){1,4}$/);

/** Account and user ids: digits, kept as text. */
export const uin = z.string().regex(/^\d{1,20}$/);

/** What people call a thing: one that cannot be shown costs no list, for nothing is decided by it. */
export const label = maybe(text).catch(undefined);

/** A token that may be missing or empty where no page follows. */
export const nextToken = text
  .nullish()
  .transform((token) => (token === null || token === '' ? undefined : token));

/** A list that may be null where it is empty; a total beside it shows whether it is. */
export function nullableList<T>(item: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z
    .array(item)
    .nullable()
    .transform((list) => list ?? []);
}
