import type { ProcedureStep } from '../../domain/closure.js';
import type { Resolution } from '../../domain/finding.js';

type Walk = Extract<ProcedureStep, { readonly kind: 'walk' }>;

/** What a person does, at an address where one is known. Its sentence has the code of its id unless `more` says otherwise. */
export function walkStep(
  id: string,
  at: Pick<Resolution, 'url'> = {},
  more: Partial<Pick<Walk, 'text' | 'paste' | 'submits'>> = {},
): Walk {
  return { kind: 'walk', id, text: { code: id }, ...(at.url === undefined ? {} : { url: at.url }), ...more };
}
