import * as z from 'zod';
import { text } from '../../_shared/decode.js';

/** Ids that become part of a host name, so nothing else may be in them. */
export const regionId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);
export const bucketName = z.string().regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/);

/** A token that may be missing or empty where no page follows. */
export const nextToken = text
  .nullish()
  .transform((token) => (token === null || token === '' ? undefined : token));

/** An instant, as milliseconds since the epoch. */
export const milliseconds = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform((digits) => new Date(Number(digits)));
