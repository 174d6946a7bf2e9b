import { briefly } from './briefly.js';
import { ApiError, type FaultKind } from './errors.js';
import type { Gap, GapCode } from './verdict.js';

const GAP_CODES: Readonly<Record<FaultKind, GapCode>> = {
  throttled: 'throttled',
  unavailable: 'unavailable',
  denied: 'denied',
  credentials: 'denied',
  clock: 'unavailable',
  'wrong-site': 'refused',
  'not-found': 'refused',
  'not-enabled': 'not-enabled',
  conflict: 'refused',
  refused: 'refused',
  malformed: 'malformed',
  incomplete: 'incomplete',
  unexpected: 'unexpected',
};

/** States a failed call as a gap. Anything that is not a failed call is a defect and is thrown on. */
export function toGap(error: unknown): Gap {
  if (!(error instanceof ApiError)) throw error;
  const { kind, code, requestId } = error.fault;
  return {
    code: GAP_CODES[kind],
    action: error.action,
    needs: kind === 'denied' || kind === 'not-enabled' ? error.needs : [],
    providerCode: briefly(code),
    ...(requestId === undefined ? {} : { requestId: briefly(requestId) }),
  };
}

/** What several independent reads gave together: the values that came, and a gap for each that did not. */
export async function gather<T>(
  reads: readonly Promise<T>[],
): Promise<{ readonly values: readonly T[]; readonly gaps: readonly Gap[] }> {
  const settled = await Promise.allSettled(reads);
  return {
    values: settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    gaps: settled.flatMap((result) => (result.status === 'rejected' ? [toGap(result.reason)] : [])),
  };
}
