import * as z from 'zod';
import { AcctcloseError } from '../../../domain/errors.js';
import type { PlanStep } from '../../../domain/plan.js';
import { regionId } from '../facts/schemas.js';

/** A step's subject and target together. They come from a file. @throws AcctcloseError of kind `plan`. */
export function readStep<T>({ id, subject, target }: PlanStep, schema: z.ZodType<T>): T {
  const { success, data } = schema.safeParse({ ...target, ...subject });
  if (success) return data;
  throw new AcctcloseError('plan', `The plan has a step that cannot be understood: ${id}.`, {
    code: 'damaged-step',
    tryThis: ['Make a new plan.'],
  });
}

const place = z.object({ id: z.string().min(1), region: regionId });

/** Where the thing of a step is. */
export function placeOf(step: PlanStep): { readonly id: string; readonly region: string } {
  return readStep(step, place);
}
