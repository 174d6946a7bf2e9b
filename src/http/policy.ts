import type { ApiCall, HttpResponse } from '../domain/ports.js';

/** Sends one call; a policy wraps it. */
export type Send = (call: ApiCall, signal: AbortSignal) => Promise<HttpResponse>;
export type Policy = (next: Send) => Send;

/** Wraps `send` so that the first policy is the outermost. */
export function applyPolicies(send: Send, policies: readonly Policy[]): Send {
  return policies.reduceRight((next, policy) => policy(next), send);
}
