import * as z from 'zod';
import { AcctcloseError } from '../../../domain/errors.js';
import type { PlanStep } from '../../../domain/plan.js';
import { ACCOUNT_REGION, regionId } from '../regions.js';

/** An id becomes one part of a path, so nothing that would lead elsewhere may be in it. */
export const pathPart = z
  .string()
  .regex(/^[^\s/\\?#%]{1,256}$/)
  .refine((part) => part !== '.' && part !== '..');

const place = z.object({ id: pathPart, region: regionId.default(ACCOUNT_REGION) });

/** A step's subject and target together. They come from a file. @throws AcctcloseError of kind `plan`. */
export function readStep<T>({ id, subject, target }: PlanStep, schema: z.ZodType<T>): T {
  const { success, data } = schema.safeParse({ ...target, ...subject });
  if (success) return data;
  throw new AcctcloseError('plan', `The plan has a step that cannot be understood: ${id}.`, {
    code: 'damaged-step',
    tryThis: ['Make a new plan.'],
  });
}

/** Where the thing of a step is. */
export function placeOf(step: PlanStep): z.output<typeof place> {
  return readStep(step, place);
}

const key = z.object({ id: pathPart, subUser: pathPart });

/** A key of a sub-user. */
export function keyOf(step: PlanStep): z.output<typeof key> {
  return readStep(step, key);
}
