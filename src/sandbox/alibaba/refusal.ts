import type { Encodable } from '../engine/exact-json.js';

/** A refusal in the provider's words. Thrown anywhere in the imitation, worded by errors.ts. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    /** Envelope members beyond the common ones, such as `AccessDeniedDetail`. */
    readonly extra: Readonly<Record<string, Encodable>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/**
 * A failure that billing answers with HTTP 200 and an envelope of its own
 * (`Success: false`), as against what the gateway in front of it refuses.
 */
export class BusinessRefusal extends Refusal {
  constructor(code: string, message: string) {
    super(code, 200, message);
    this.name = 'BusinessRefusal';
  }
}
