import type { AppEvent } from './events.js';
import type { Fault } from './errors.js';

export interface Clock {
  now(): Date;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface Random {
  /** Uniform in [0, 1). */
  fraction(): number;
  /** 32 hexadecimal digits, never given twice. */
  nonce(): string;
}

/** What makes one try of a request unique. */
export interface Stamp {
  readonly date: Date;
  readonly nonce: string;
}

export interface HttpRequest {
  readonly method: string;
  /** Absolute https address of the real service. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Set where a file is asked for: its bytes are wanted, and no more than so many. */
  readonly largestFile?: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Of a file that was asked for; `body` is empty then. */
  readonly bytes?: Uint8Array;
}

/** At most `limit` calls in `intervalMs` milliseconds. */
export interface RateLimit {
  readonly limit: number;
  readonly intervalMs: number;
  /** Name of a limit that several actions share; the action alone when absent. */
  readonly scope?: string;
}

/** One call of a provider's action. Only calls whose effect is `read` are repeated after an unknown outcome. */
export interface ApiCall {
  readonly provider: string;
  /** `service:Action`. */
  readonly action: string;
  readonly effect: 'read' | 'mutate';
  readonly rate: RateLimit;
  /** Permissions that the caller needs for it. */
  readonly needs: readonly string[];
  /** Builds and signs the request; called again for every try. */
  sign(stamp: Stamp): HttpRequest;
  /** What the provider says went wrong, if anything. */
  judge(response: HttpResponse): Fault | undefined;
}

export interface Http {
  /** @throws ApiError after all tries, or the signal's reason when it aborts. */
  send(call: ApiCall, signal: AbortSignal): Promise<HttpResponse>;
  /** The provider's clock as its answers show it; this machine's until the first answer. */
  now(): Date;
  /** By which way an address is reached. @throws AcctcloseError of kind `usage` for a proxy that cannot be used. */
  route?(url: string): Route;
}

/** The way to an address. */
export interface Route {
  /** The host that is reached: what stands in for the provider's own, where something does. */
  readonly host: string;
  readonly encrypted: boolean;
  /** The variable of the environment that names a proxy, and the proxy's origin. */
  readonly proxy?: { readonly variable: string; readonly origin: string };
}

/** Where secrets are kept: the verbs of keytar, each bounded in time. */
export interface SecretStore {
  /** What to call it on the screen: `keychain`. */
  readonly name: string;
  /** Writes, reads and deletes a throw-away entry. @throws AcctcloseError of kind `keychain`. */
  probe(): Promise<void>;
  get(account: string): Promise<string | undefined>;
  set(account: string, secret: string): Promise<void>;
  delete(account: string): Promise<boolean>;
}

/** The processes of this machine, as far as a lock needs them. */
export interface Processes {
  /** Where process ids mean the same: the machine, and on Linux the container in it. */
  readonly host: string;
  readonly pid: number;
  /** The process with that id now; `start` differs for every process that ever had it, where the system shows that. */
  readonly find: (pid: number) => Promise<{ readonly start?: string } | undefined>;
}

export interface Lock {
  readonly release: () => Promise<void>;
}

/** Keeps other runs away from one thing, such as an account. */
export interface Locks {
  /** @param name of the thing, in letters, digits, `.`, `-` and `_`. @throws AcctcloseError of kind `locked`. */
  hold(name: string): Promise<Lock>;
}

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** Questions to a person. There is no default answer. Each throws `usage` where asking is not allowed. */
export interface Prompt {
  /** `flag` names what would have answered the question, for the error where asking is not allowed. */
  text(question: Question): Promise<string>;
  hidden(question: Question): Promise<string>;
  select(question: Question, choices: readonly Choice[]): Promise<string>;
}

export interface Question {
  readonly message: string;
  readonly flag: string;
  /** A complaint about the answer, or undefined when it will do. */
  check?(answer: string): string | undefined;
}

export type EventSink = (event: AppEvent) => void;
