import type { Failure, Reply } from '../engine/plugin.js';
import { Refusal } from './refusal.js';

/** What the faults of the engine are at this provider. */
const FAILURES: Readonly<Record<Failure, Refusal>> = {
  throttle: new Refusal(429, 'HTTP_RATE_LIMIT_EXCEEDED', 'minute rate limit exceeded, role:ak [gw]'),
  http500: new Refusal(500, 'INTERNAL', 'Internal server error'),
  http503: new Refusal(503, 'HTTP_SERVICE_UNAVAILABLE', 'The service is unavailable [gw]'),
};

export function findFailure(failure: Failure): Refusal {
  return FAILURES[failure];
}

/** A good answer. */
export function succeed(requestId: string, result: unknown): Reply {
  return reply(200, requestId, { requestId, result });
}

/** A refusal in the provider's envelope, whose code repeats the HTTP status. */
export function refuse({ code, status, message }: Refusal, requestId: string): Reply {
  return reply(code, requestId, { requestId, error: { code, status, message } });
}

function reply(status: number, requestId: string, document: unknown): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-jdcloud-request-id': requestId },
    body: encodeJson(document),
  };
}

/** Whole numbers beyond 2^53 are bigints: JSON.stringify refuses them, and they are written as they are. */
function encodeJson(document: unknown): string {
  try {
    return JSON.stringify(document);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const marked = JSON.stringify(document, (_name, value: unknown) =>
      typeof value === 'bigint' ? `\u0000${value}` : value,
    );
    return marked.replace(/"\\u0000(\d+)"/g, '$1');
  }
}
