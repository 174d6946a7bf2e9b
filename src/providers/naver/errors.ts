import type { Fault, FaultKind } from '../../domain/errors.js';
import { kindOfStatus } from '../_shared/fault-kind.js';
import { lookUp } from '../_shared/look-up.js';

/**
 * Where an error comes from. The same number means different things in each: `gateway` is in front
 * of every service, `service` are the services behind it, `storage` is object storage.
 */
export type ErrorSource = 'gateway' | 'service' | 'storage';

/** What the provider's error codes mean, by the error tables of its API documents and by what its own tools wait for. */
export const CODES: Readonly<Record<ErrorSource, Readonly<Record<string, FaultKind>>>> = {
  gateway: {
    '100': 'refused',
    // One code for a missing header, a wrong signature, an unknown or disabled key and a stale date.
    '200': 'credentials',
    '210': 'denied',
    '230': 'denied',
    // No such path, or no right to see it; the paths are known to exist.
    '300': 'denied',
    '400': 'throttled',
    '410': 'throttled',
    '420': 'throttled',
    '430': 'refused',
    '500': 'unavailable',
    '510': 'unavailable',
    '900': 'unavailable',
    Unauthorized: 'denied',
  },
  service: {
    '30': 'not-found',
    // "Authority or parameter error": the parameters are ours, so the authority is what lacks.
    '800': 'denied',
    '904': 'not-found',
    '1300': 'unavailable',
    // Something is still in operation, or not entirely gone yet.
    '23003': 'conflict',
    '23006': 'conflict',
    '24002': 'conflict',
    '25013': 'conflict',
    '25017': 'conflict',
    '25033': 'conflict',
    // A server is refused for some seconds after a storage was detached.
    '1100031': 'conflict',
    // Scaling goes on; the group, its policy or its launch configuration is still in use.
    '50150': 'conflict',
    '50160': 'conflict',
    '1250700': 'conflict',
    // A load balancer that is being changed; "please try again".
    '1200004': 'conflict',
    '1250000': 'conflict',
    // A network interface that is being changed, a subnet that is not ready or still holds something.
    '1002022': 'conflict',
    '1001015': 'conflict',
    '1001019': 'conflict',
    // A public IP and an access control group that are being changed.
    '1003016': 'conflict',
    '1007009': 'conflict',
    '1017013': 'conflict',
    // "Please try your call again later".
    '1000': 'unavailable',
    '3000': 'unavailable',
    // A database that has been deleted already, whatever it is asked for.
    '5001017': 'not-found',
    COMMON_101: 'refused',
    COMMON_104: 'throttled',
    COMMON_201: 'denied',
  },
  storage: {
    AccessDenied: 'denied',
    BucketNotEmpty: 'refused',
    InternalError: 'unavailable',
    InvalidAccessKeyId: 'credentials',
    NoSuchBucket: 'not-found',
    RequestTimeTooSkewed: 'clock',
    ServiceUnavailable: 'unavailable',
    SignatureDoesNotMatch: 'credentials',
    SlowDown: 'throttled',
  },
};

/**
 * What the status says of a code that is not listed, at a service: the gateway says 404 of paths, not of things.
 * Whether a thing is gone, its list tells.
 */
const STATUSES: Readonly<Record<string, FaultKind>> = {
  '403': 'denied',
  '404': 'not-found',
  '409': 'conflict',
};

export interface ProviderError {
  readonly source: ErrorSource;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly requestId?: string;
  readonly retryAfterMs?: number;
}

/** States a provider's error as a fault. A code nobody has listed is never taken for success. */
export function toFault({ source, status, code, message, requestId, retryAfterMs }: ProviderError): Fault {
  const byStatus = source === 'service' ? lookUp(STATUSES, String(status)) : undefined;
  return {
    kind: lookUp(CODES[source], code) ?? byStatus ?? kindOfStatus(status),
    code,
    message,
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}
