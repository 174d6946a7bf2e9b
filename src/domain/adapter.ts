import type { AccountIdentity, Credentials } from './account.js';
import type { ClosureDesk, ClosureGuide } from './closure.js';
import type { Condition } from './condition.js';
import type { Forecast, ForecastInput } from './forecast.js';
import type { Clock, EventSink, Http } from './ports.js';
import type { Judgement } from './verdict.js';
import type { MemberDesk } from './member.js';
import type { ProbeDesk } from './probe.js';
import type { RecordDesk } from './records.js';
import type { RemedyDesk, RemedyMeta } from './remedy.js';

/** Describes a check: which condition it decides, by which calls, and the wording of its findings. */
export interface CheckMeta {
  /** The condition it decides; the file is named after the part behind the provider. */
  readonly condition: string;
  /** Every call the check may make, as `service:Action`: its evidence. */
  readonly actions: readonly string[];
  /** Finding code → sentence with `{argument}` places. */
  readonly messages: Readonly<Record<string, string>>;
}

/** What a check may use beside the provider's facts. */
export interface CheckEnv {
  readonly account: AccountIdentity;
  /** The provider's time. */
  readonly now: Date;
}

/** One probe. `F` is the provider's own view of its API: lazy, each fact read once a run. */
export interface Check<F> {
  readonly meta: CheckMeta;
  run(facts: F, env: CheckEnv): Promise<Judgement>;
}

export interface ConnectRequest {
  readonly credentials: Credentials;
  readonly http: Http;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly emit: EventSink;
  /** Everything is to be checked: reads that need the key alone may begin beside the question who calls. */
  readonly ahead?: boolean;
}

/** A connected account. */
export interface Session {
  readonly identity: AccountIdentity;
  /** Runs the check of one condition. @throws what is not a failed call. */
  check(condition: string): Promise<Judgement>;
  /** Present where the provider closes members of an organisation by API. */
  readonly members?: MemberDesk;
  /** Present where bills and other records can be read. */
  readonly records?: RecordDesk;
  /** Present where things can be cleared away by API. */
  readonly remedies?: RemedyDesk;
  /** Present where calls tell something of the closure of the account itself. */
  readonly closure?: ClosureDesk;
  /** What the checks need of each service. */
  readonly probes?: ProbeDesk;
}

/** A profile found in the provider's own command-line configuration. */
export interface ForeignProfile {
  readonly name: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
  readonly region?: string;
}

/** The configuration file of the provider's own command-line tool. */
export interface ForeignConfig {
  /** Path below the home directory. */
  readonly path: readonly string[];
  readonly tool: string;
  /** @throws Error when the text is not such a file. */
  parse(text: string): readonly ForeignProfile[];
}

/**
 * The wording of one provider in one language, by the part of a condition's id behind the provider:
 * `balance` is its title, `balance/` its statement, `balance/<code>` a finding of its check, `/<code>` a
 * message of the adapter, `:<remedy>/<code>` a message of a remedy,
 * `=<code>` a message of the closure guide. Places are those of the English wording.
 */
export type Translation = Readonly<Record<string, string>>;

/** Everything the program knows about one provider. */
export interface ProviderAdapter {
  readonly id: string;
  readonly title: string;
  readonly sites: readonly string[];
  readonly conditions: readonly Condition[];
  readonly checks: readonly CheckMeta[];
  /** What can be cleared away by API, in the order in which it is done. */
  readonly remedies: readonly RemedyMeta[];
  /** How the provider closes an account; loaded when it is asked for. */
  readonly closureGuide?: () => Promise<ClosureGuide>;
  /** Wordings of forecast reasons and member findings: code → sentence with `{argument}` places. */
  readonly messages: Readonly<Record<string, string>>;
  /** The wording in other languages than English. */
  readonly translations?: Readonly<Record<'zh' | 'ko', () => Promise<Translation>>>;
  readonly foreignConfig?: ForeignConfig;
  /** Asks the provider who the caller is. @throws ApiError. */
  connect(request: ConnectRequest): Promise<Session>;
  forecast(input: ForecastInput): Promise<Forecast>;
}
