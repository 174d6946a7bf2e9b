import type { Fault, FaultKind } from '../../src/domain/errors.js';
import type { ApiCall, HttpResponse } from '../../src/domain/ports.js';

/** Stands in every header that a signature could be read from. */
export const SIGNATURE_CANARY = 'signature-canary-7f3a';
/** Stands in every parameter. */
export const PARAMETER_CANARY = 'parameter-canary-91cc';

/** A call of an imaginary service, signed by its date and nonce in plain sight. */
export function apiCall(changes: Partial<ApiCall> = {}): ApiCall {
  return {
    provider: 'cloud',
    action: 'svc:Read',
    effect: 'read',
    rate: { limit: 1000, intervalMs: 1 },
    needs: ['svc:Read'],
    sign: ({ date, nonce }) => ({
      method: 'POST',
      url: `https://api.cloud.example/v1/a%2Fb?Name=${PARAMETER_CANARY}&Empty=&Zh=%E9%98%BF`,
      headers: { 'x-date': date.toISOString(), 'x-nonce': nonce, authorization: SIGNATURE_CANARY },
      body: `Body=${PARAMETER_CANARY}`,
    }),
    judge,
    ...changes,
  };
}

const KINDS: Readonly<Record<number, FaultKind>> = {
  401: 'clock',
  403: 'denied',
  429: 'throttled',
  500: 'unavailable',
};

/** The service says by status what went wrong, and by `x-wait` how long to wait. */
function judge({ status, headers }: HttpResponse): Fault | undefined {
  if (status === 200) return undefined;
  const wait = headers['x-wait'];
  return {
    kind: KINDS[status] ?? 'unexpected',
    code: `Status.${status}`,
    message: 'no',
    ...(wait === undefined ? {} : { retryAfterMs: Number(wait) }),
  };
}
