import { ApiError } from '../domain/errors.js';
import type { Clock, HttpRequest, HttpResponse, Random } from '../domain/ports.js';
import type { Send } from './policy.js';
import type { ProviderClock } from './provider-clock.js';
import { TransportError, type Transport } from './transport.js';
import { redactRequest, redactResponse } from './redact.js';

interface Attempt {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly providerClock: ProviderClock;
  readonly random: Random;
  readonly timeoutMs: number;
  /** Origin that stands in for the provider's hosts. */
  readonly endpoint?: string;
  readonly trace?: (line: string) => void;
}

/** One try: a date and nonce of its own, signed, sent, and the answer judged. */
export function createAttempt(parts: Attempt): Send {
  return async (call, signal) => {
    const request = call.sign({ date: parts.providerClock.now(), nonce: parts.random.nonce() });
    parts.trace?.(redactRequest(call, request));
    const sentAt = parts.clock.now().getTime();
    const response = await deliver(redirect(request, parts.endpoint), parts, call, signal);
    const tookMs = parts.clock.now().getTime() - sentAt;
    const fault = call.judge(response);
    if (fault?.kind === 'clock') parts.providerClock.observe(response.headers['date'], tookMs);
    parts.trace?.(redactResponse(call, response, tookMs, fault));
    if (fault) throw new ApiError(call.action, fault, call.needs);
    return response;
  };
}

async function deliver(
  request: HttpRequest,
  { transport, timeoutMs, trace }: Attempt,
  call: Parameters<Send>[0],
  signal: AbortSignal,
): Promise<HttpResponse> {
  try {
    return await transport(request, { timeoutMs, signal });
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    trace?.(`<- ${call.action} ${error.fault.code}`);
    throw new ApiError(call.action, error.fault, call.needs);
  }
}

/** Sends the request to another origin; what was signed, the `host` header included, stays. */
function redirect(request: HttpRequest, endpoint: string | undefined): HttpRequest {
  const { host, pathname, search } = new URL(request.url);
  const headers = { ...request.headers, host: request.headers['host'] ?? host };
  return endpoint === undefined
    ? { ...request, headers }
    : { ...request, headers, url: `${endpoint}${pathname}${search}` };
}
