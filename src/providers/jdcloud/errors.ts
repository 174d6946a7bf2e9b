import type { Fault, FaultKind } from '../../domain/errors.js';
import { kindOfStatus } from '../_shared/fault-kind.js';
import { lookUp } from '../_shared/look-up.js';

/**
 * What the provider's status words mean. HTTP 429 stands for throttling and for a spent quota alike,
 * so the word decides and not the number. Source: "Error Codes" and the gateway's public error codes.
 */
export const STATUSES: Readonly<Record<string, FaultKind>> = {
  ACCESS_ERROR: 'credentials',
  UNAUTHENTICATED: 'credentials',
  HTTP_FORBIDDEN: 'denied',
  PERMISSION_DENIED: 'denied',
  INVALID_ARGUMENT: 'refused',
  OUT_OF_RANGE: 'refused',
  // The state of the thing, or of another, does not allow it: a task that runs, something still attached.
  FAILED_PRECONDITION: 'conflict',
  HTTP_BAD_REQUEST: 'refused',
  NOT_FOUND: 'not-found',
  ABORTED: 'conflict',
  ALREADY_EXISTS: 'conflict',
  // Words of object storage; only its owner empties a bucket.
  InvalidAccessKeyId: 'credentials',
  SignatureDoesNotMatch: 'credentials',
  BucketNotEmpty: 'refused',
  AccountArrear: 'refused',
  RequestTimeTooSkewed: 'clock',
  SlowDown: 'throttled',
  QUOTA_EXCEEDED: 'refused',
  RATE_LIMIT: 'throttled',
  HTTP_RATE_LIMIT_EXCEEDED: 'throttled',
  CANCELLED: 'unavailable',
  UNKNOWN: 'unavailable',
  INTERNAL: 'unavailable',
  HTTP_INTERNAL_SERVER_ERROR: 'unavailable',
  NOT_IMPLEMENTED: 'refused',
  SOURCE_UNAVAILABLE: 'unavailable',
  HTTP_BAD_GATEWAY: 'unavailable',
  UNAVAILABLE: 'unavailable',
  HTTP_SERVICE_UNAVAILABLE: 'unavailable',
  HTTP_SERVER_TIMING_OUT: 'unavailable',
};

export interface ProviderError {
  /** HTTP status. */
  readonly status: number;
  /** The provider's status word, such as `PERMISSION_DENIED`. */
  readonly code: string;
  readonly message: string;
  readonly requestId?: string;
}

/** What the gateway says where nothing answers: it tells nothing of the thing that was asked for. */
const NO_ROUTE = /^no route\b/i;

/** A product that cannot do it says so in the words for a missing permission. */
const REFUSED_DEED = /^can(?:'|no)t (?:be )?delete/i;

/** States a provider's error as a fault. A word nobody has listed is never taken for success. */
export function toFault({ status, code, message, requestId }: ProviderError): Fault {
  return {
    kind: kindOf(status, code, message),
    code,
    message,
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** The statuses that say more here than elsewhere. */
const REFUSALS: Readonly<Record<string, FaultKind>> = {
  '401': 'credentials',
  '403': 'denied',
  '404': 'not-found',
};

function kindOf(status: number, code: string, message: string): FaultKind {
  if (NO_ROUTE.test(message)) return 'refused';
  if (code === 'PERMISSION_DENIED' && REFUSED_DEED.test(message)) return 'refused';
  return lookUp(STATUSES, code) ?? lookUp(REFUSALS, String(status)) ?? kindOfStatus(status);
}
