import * as z from 'zod';
import type { PlanStep } from '../../../domain/plan.js';
import { text } from '../../_shared/decode.js';
import { readValue } from './_step.js';

const product = z.object({ code: text, type: text });

/** The codes under which billing knows the subject. @throws AcctcloseError of kind `plan`. */
export function readProduct(step: PlanStep): z.output<typeof product> {
  return readValue(step, product, step.target);
}
