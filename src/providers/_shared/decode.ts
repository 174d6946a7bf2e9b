import { parse } from 'lossless-json';
import * as z from 'zod';
import { parseDecimal } from '../../domain/money.js';
import { isPlausible } from '../../domain/time.js';

// A schema reads a few answers a run: making code of it takes longer than it saves.
z.config({ jitless: true });

/** Reads JSON with every number kept as its text, so that long ids and amounts stay exact. */
export function parseJson(text: string): unknown {
  return parse(text, undefined, (digits) => digits);
}

/** Halves of characters, which nothing can be encoded with. */
const BROKEN = /\p{Surrogate}/u;
const CONTROL = /\p{Cc}/u;

/**
 * Text, or a number in its text form. What cannot be encoded is no text; control characters in a name hide no list,
 * since nothing is shown without being made harmless.
 */
export const text = z.string().refine((value) => !BROKEN.test(value), 'not printable');

/** What a thing is called by, and sent back by: a blank one would be anybody's. */
export const identifier = text
  .refine((value) => !CONTROL.test(value), 'not printable')
  .refine((value) => value.trim() !== '', 'blank');

const ISO_8601 = /^\d{4}-\d{2}-\d{2}(?:T\S+)?$/;

/** An instant in ISO 8601, between 2000 and 2200. */
export const instant = z
  .string()
  .regex(ISO_8601)
  .transform((value, context) => {
    const read = new Date(value);
    if (isPlausible(read)) return read;
    context.addIssue({ code: 'custom', message: 'not a date' });
    return z.NEVER;
  });

/** A number of things: a whole number that is not negative. */
export const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

/** An amount as plain decimal text; thousands commas are taken out, exponents written out. */
export const decimal = z.string().transform((value, context) => {
  const plain = parseDecimal(value);
  if (plain !== undefined) return plain;
  context.addIssue({ code: 'custom', message: 'not an amount' });
  return z.NEVER;
});

/** A truth value, as a boolean or its word. */
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);

/** A value that may be missing, null or empty text. */
export function maybe<T>(schema: z.ZodType<T>): z.ZodType<T | undefined> {
  return z
    .union([z.literal('').transform(() => undefined), z.null().transform(() => undefined), schema])
    .optional();
}

/** Where an answer is not what was agreed: the first place that differs. */
export function describeMismatch(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'answer'}: ${issue.message}` : 'answer: not understood';
}

const LARGEST_GIGABYTES = 1e12;

/** Room in gigabytes, as the rows of a list tell it; unknown where they tell it otherwise: no decision hangs on it. */
export function room(unitsPerGigabyte = 1): z.ZodType<number | undefined> {
  return z
    .unknown()
    .optional()
    .transform((told) => {
      const size = typeof told === 'string' && told.trim() === '' ? NaN : Number(told) / unitsPerGigabyte;
      const isTold = typeof told === 'string' || typeof told === 'number';
      return isTold && size >= 0 && size < LARGEST_GIGABYTES ? size : undefined;
    });
}

export const BYTES_PER_GIGABYTE = 2 ** 30;
export const MEGABYTES_PER_GIGABYTE = 1024;
