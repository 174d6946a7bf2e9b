import { briefly } from './briefly.js';
import { ApiError } from './errors.js';
import { FAULTS } from './fault.js';
import type { GapCode } from './gap-codes.js';

export type { GapCode } from './gap-codes.js';

/** Why something could not be verified: the kind of failure, where, and what would settle it. */
export interface Gap {
  readonly code: GapCode;
  /** The call that failed, as `service:Action`. */
  readonly action: string;
  /** Permissions or switches that would settle it. */
  readonly needs: readonly string[];
  /** The provider's own error code. */
  readonly providerCode?: string;
  readonly requestId?: string;
  /** The particular thing that the owner's look would settle; the condition as a whole when absent. */
  readonly ask?: Inquiry;
}

/** What the owner looks up where no call tells. */
export interface Inquiry {
  /** Unique in its condition, and the same in every run; a thing's own id or region where there are several. */
  readonly id: string;
  /** Code of the question among the messages of the check; a plain yes settles the gap. */
  readonly code: string;
  readonly args?: Readonly<Record<string, string>>;
  /** Where it is seen; the condition's own place when absent. */
  readonly url?: string;
}

/** States a failed call as a gap. Anything that is not a failed call is a defect and is thrown on. */
export function toGap(error: unknown): Gap {
  if (!(error instanceof ApiError)) throw error;
  const { kind, code, requestId } = error.fault;
  return {
    code: FAULTS[kind].gap,
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
