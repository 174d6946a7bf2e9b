/** What went wrong, as far as the way out differs. The exit code follows from it (exit-codes.ts). */
export type ErrorKind =
  | 'usage'
  | 'credentials'
  | 'keychain'
  | 'undecided'
  | 'plan'
  | 'locked'
  | 'incomplete'
  | 'unreachable'
  | 'interrupted'
  | 'unexpected';

export interface ErrorDetails {
  readonly code: string;
  /** What can be done about it, one imperative sentence each. */
  readonly tryThis?: readonly string[];
  readonly requestId?: string;
  readonly cause?: unknown;
}

/** The only error that is meant for a person: what happened, why, and what to do next. */
export class AcctcloseError extends Error {
  readonly code: string;
  readonly tryThis: readonly string[];
  readonly requestId: string | undefined;

  constructor(
    readonly kind: ErrorKind,
    message: string,
    { code, tryThis = [], requestId, cause }: ErrorDetails,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AcctcloseError';
    this.code = code;
    this.tryThis = tryThis;
    this.requestId = requestId;
  }
}

/**
 * What a provider's answer, or the lack of one, means. `throttled` and `unavailable` may be tried
 * again; `malformed` and `incomplete` are answers that could not be fully understood.
 */
export type FaultKind =
  | 'throttled'
  | 'unavailable'
  | 'denied'
  | 'credentials'
  | 'clock'
  | 'wrong-site'
  | 'not-found'
  | 'not-enabled'
  | 'conflict'
  | 'refused'
  | 'malformed'
  | 'incomplete'
  | 'unexpected';

/** What stood between this machine and the provider, where no answer came. Holds no secret. */
export type Obstacle =
  | {
      readonly kind: 'proxy';
      /** The variable that names the proxy. */
      readonly variable: string;
      /** The proxy's origin. */
      readonly proxy: string;
      /** Where it was to lead. */
      readonly host: string;
      /** With which it refused; absent where it did not answer. */
      readonly status?: number;
    }
  | {
      readonly kind: 'certificate';
      readonly host: string;
      /** What is wrong with it: who issued it, its time, or the name it is for. */
      readonly problem: 'issuer' | 'time' | 'name';
      /** Who issued it, in its own words. */
      readonly issuer?: string;
    }
  | {
      /** The name of the host was not found, or no connection to it held. */
      readonly kind: 'name' | 'connection';
      readonly host: string;
      /** A variable that names a proxy, but none for https. */
      readonly unusedVariable?: string;
      /** The variable that names the proxy through which it went. */
      readonly through?: string;
    };

/** A failed call, in the provider's words. Never holds the request: it carries credentials. */
export interface Fault {
  readonly kind: FaultKind;
  /** The provider's error code, or our own for what happened on the way. */
  readonly code: string;
  readonly message: string;
  readonly requestId?: string;
  /** Milliseconds the provider asked to wait before the next try. */
  readonly retryAfterMs?: number;
  readonly obstacle?: Obstacle;
  /** Set where trying again cannot help. */
  readonly lasting?: true;
}

/** A call that ended in a fault after all tries. */
export class ApiError extends Error {
  constructor(
    /** `service:Action`. */
    readonly action: string,
    readonly fault: Fault,
    /** Permissions that the call needs. */
    readonly needs: readonly string[] = [],
  ) {
    super(`${action}: ${fault.code}: ${fault.message}`);
    this.name = 'ApiError';
  }
}
