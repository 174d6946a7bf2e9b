import type * as z from 'zod';
import { AcctcloseError } from '../../../domain/errors.js';
import type { PlanStep } from '../../../domain/plan.js';
import { regionId } from '../facts/schemas.js';

/** A value of a step, which may come from a file. @throws AcctcloseError of kind `plan` when it is not what was proposed. */
export function readValue<T>(step: PlanStep, schema: z.ZodType<T>, value: unknown): T {
  const { success, data } = schema.safeParse(value);
  if (success) return data;
  throw new AcctcloseError('plan', `The plan has a step that cannot be understood: ${step.id}.`, {
    code: 'damaged-step',
    tryThis: ['Make a new plan.'],
  });
}

/** The region of a step: it becomes part of a host name. @throws AcctcloseError of kind `plan`. */
export function regionOf(step: PlanStep): string {
  return readValue(step, regionId, step.subject.region);
}
