/** One HTTP request as a plugin sees it. */
export interface SandboxRequest {
  readonly method: string;
  /** As sent: still percent-encoded, without the query. */
  readonly path: string;
  /** As sent: still percent-encoded, without the question mark. */
  readonly query: string;
  /** Names in lower case; a header that came more than once is joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** An answer before it meets the faults. The engine adds `Date` and `Content-Length`. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Of a file; sent in place of the body. */
  readonly bytes?: Uint8Array;
}

/** What a request asks for, as far as it can be told before anything is verified. */
export interface CallInfo {
  /** `service:Action`. */
  readonly action: string;
  readonly accessKeyId?: string;
  /** Business parameters only: no signature, no token. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Who a sandbox account is; the keys are made up and good for this sandbox only. */
export interface SandboxAccount {
  readonly provider: string;
  readonly scenario: string;
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** `owner` or `sub-user`. */
  readonly caller: string;
}

/** An account with its live state. Plugins change `entities` in place; it must stay JSON. */
export interface Account<E> extends SandboxAccount {
  entities: E;
}

/** What one request may see and touch. */
export interface World<E> {
  /** The sandbox's clock, milliseconds since the epoch. */
  readonly now: number;
  /** Set while the fault `duplicate-page` hits: claim one page more and repeat the first page's rows. */
  readonly repeatPages: boolean;
  findAccount(accessKeyId: string): Account<E> | undefined;
  /** False when the mark was taken within the last `ttlMs` milliseconds: the memory for nonces. */
  takeOnce(mark: string, ttlMs: number): boolean;
}

/** What a scenario may build on. All dates of a scenario are relative to `now`. */
export interface SeedContext {
  readonly now: number;
  readonly seed: number;
  /** Rows per list of the scenario that is there to be large. */
  readonly resources: number;
  readonly billLines: number;
}

/** A named account and the state it begins in. */
export interface Scenario<E> {
  readonly name: string;
  readonly title: string;
  readonly account: Omit<SandboxAccount, 'provider' | 'scenario'>;
  /** Pure: the same context gives the same state. */
  seed(context: SeedContext): E;
}

/** Failures that a plugin words in its provider's own envelope. */
export type Failure = 'throttle' | 'http500' | 'http503';

/** What happens to a closure by no call: a person files it, a person at the provider refuses it, or a bill comes late. */
export const CLOSURE_DEEDS = ['file', 'reject', 'late-bill'] as const;
export type ClosureDeed = (typeof CLOSURE_DEEDS)[number];

/** The imitation of one provider. `E` is its own type of account state. */
export interface Plugin<E = unknown> {
  readonly id: string;
  readonly scenarios: readonly Scenario<E>[];
  /** Tells by headers, credential scope or path, never by `Host`, whether a request is this provider's. */
  claims(request: SandboxRequest): boolean;
  describe(request: SandboxRequest): CallInfo;
  /** Verifies and acts. Refusals of the provider are replies; whatever is thrown is a defect of the sandbox. */
  handle(request: SandboxRequest, world: World<E>): Reply;
  fail(request: SandboxRequest, failure: Failure): Reply;
  /** Imitates such a deed. @throws Error when the closure of the account does not stand where it could happen. */
  closure?(deed: ClosureDeed, account: Account<E>, now: number): void;
  /** Keeps the envelope of a good reply and gives its payload the wrong shape (see mangle.ts). */
  malform(reply: Reply): Reply;
}
