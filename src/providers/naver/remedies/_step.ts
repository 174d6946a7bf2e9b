import * as z from 'zod';
import { AcctcloseError } from '../../../domain/errors.js';
import type { PlanStep } from '../../../domain/plan.js';
import type { Remedy } from '../../_shared/define-remedy.js';
import type { Client } from '../client.js';
import type { RemedyFacts } from '../facts/remedy-facts.js';
import { regionCode } from '../facts/schemas.js';

export type NaverRemedy = Remedy<RemedyFacts, Client>;

/** Numbers and UUIDs; they become part of paths, so nothing else may be in them. */
export const plainId = z.string().regex(/^[0-9A-Za-z-]{1,64}$/);

/** The thing that a step is about. */
export interface Place {
  readonly id: string;
  readonly region: string;
}

/** Where the thing of a step is. Plans come from a file. @throws AcctcloseError. */
export function readPlace(step: PlanStep, id: z.ZodType<string> = plainId): Place {
  return readStep(z.object({ id, region: regionCode }), step.subject, step);
}

/** A part of a step, once it has the form that the call needs. @throws AcctcloseError. */
export function readStep<T>(schema: z.ZodType<T>, part: unknown, { id }: PlanStep): T {
  const { success, data, error } = schema.safeParse(part);
  if (success) return data;
  throw new AcctcloseError('plan', `The plan has a step that cannot be read: ${id}.`, {
    code: 'unreadable-step',
    tryThis: ['Make a new plan.'],
    cause: error,
  });
}
