/** A refusal in the provider's words: HTTP status, status word, message. Worded by replies.ts. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly status: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** What the gateway refuses before a service sees it; its messages carry its mark. */
export function refuseAccess(message: string): Refusal {
  return new Refusal(401, 'ACCESS_ERROR', `${message} [gw]`);
}

export function refuseArgument(message: string): Refusal {
  return new Refusal(400, 'INVALID_ARGUMENT', message);
}

/** State, or something else, does not allow it. */
export function refuseState(message: string): Refusal {
  return new Refusal(400, 'FAILED_PRECONDITION', message);
}

export function refuseMissing(what: string): Refusal {
  return new Refusal(404, 'NOT_FOUND', `${what} not found`);
}

export function refuseRange(message: string): Refusal {
  return new Refusal(400, 'OUT_OF_RANGE', message);
}
