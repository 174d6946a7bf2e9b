import { AcctcloseError } from './domain/errors.js';

export const FORMATS = ['table', 'json', 'csv', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];
export const LANGUAGES = ['en', 'zh', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The flags that every command takes, decoded. */
export interface GlobalOptions {
  readonly profile?: string;
  readonly sandbox?: SandboxChoice;
  readonly format: Format;
  readonly noInput: boolean;
  readonly quiet: boolean;
  readonly debug: boolean;
  readonly noColor: boolean;
  /** Origin that stands in for every host of the provider. */
  readonly endpoint?: string;
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly lang: Language;
}

export interface SandboxChoice {
  readonly provider: string;
  readonly scenario: string;
}

const DEFAULT_CONCURRENCY = 64;
const DEFAULT_TIMEOUT_S = 30;
const DEFAULT_SCENARIO = 'typical';
const ENDPOINT_EXAMPLE = 'Example: --endpoint http://127.0.0.1:8080';
const LOOPBACK = /^(127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/;

type Raw = Readonly<Record<string, unknown>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** Decodes the global flags, with the environment behind them. @throws AcctcloseError of kind `usage`. */
export function readGlobalOptions(raw: Raw, env: Environment): GlobalOptions {
  const endpoint = text(raw['endpoint']) ?? env['ACCTCLOSE_ENDPOINT'];
  const sandbox = text(raw['sandbox']);
  const profile = text(raw['profile']);
  if (sandbox !== undefined && profile !== undefined) {
    throw usage('--profile and --sandbox name two different accounts.', ['Give one of the two.']);
  }
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(sandbox === undefined ? {} : { sandbox: readSandboxChoice(sandbox) }),
    ...(endpoint === undefined || endpoint === '' ? {} : { endpoint: readEndpoint(endpoint) }),
    format: readFormat(raw),
    noInput: raw['input'] === false,
    quiet: raw['quiet'] === true,
    debug: raw['debug'] === true,
    noColor: raw['color'] === false,
    concurrency: readWhole(raw['concurrency'], '--concurrency', 1, 64) ?? DEFAULT_CONCURRENCY,
    timeoutMs: (readWhole(raw['timeout'], '--timeout', 1, 600) ?? DEFAULT_TIMEOUT_S) * 1000,
    lang: LANGUAGES.find((language) => language === raw['lang']) ?? 'en',
  };
}

function readFormat(raw: Raw): Format {
  const format = FORMATS.find((known) => known === raw['output']);
  if (raw['json'] !== true) return format ?? 'table';
  if (format !== undefined && format !== 'json')
    throw usage('--json and --output ask for two different forms.', ['Give one of the two.']);
  return 'json';
}

function readSandboxChoice(choice: string): SandboxChoice {
  const [provider = '', scenario = DEFAULT_SCENARIO, ...rest] = choice.split(':');
  if (provider === '' || scenario === '' || rest.length > 0) {
    throw usage(`--sandbox ${choice} is not of the form provider or provider:scenario.`, [
      'Example: --sandbox PROVIDER:typical',
    ]);
  }
  return { provider, scenario };
}

/** Only the origin is taken; http is for servers on this machine. */
function readEndpoint(endpoint: string): string {
  if (!URL.canParse(endpoint)) throw usage(`--endpoint ${endpoint} is not an address.`, [ENDPOINT_EXAMPLE]);
  const url = new URL(endpoint);
  const local = url.protocol === 'http:' && LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !local) {
    throw usage('--endpoint must be an https address; http is allowed for this machine only.', [
      ENDPOINT_EXAMPLE,
    ]);
  }
  if (
    url.username !== '' ||
    url.password !== '' ||
    (url.pathname !== '/' && url.pathname !== '') ||
    url.search !== ''
  ) {
    throw usage('--endpoint takes an origin: no user, path or query.', [ENDPOINT_EXAMPLE]);
  }
  return url.origin;
}

/** A whole number within bounds, or undefined when the flag was not given. */
export function readWhole(value: unknown, flag: string, least: number, most: number): number | undefined {
  if (value === undefined) return undefined;
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (!(number >= least && number <= most)) {
    throw usage(`${flag} takes a whole number from ${least} to ${most}.`, [
      `Leave ${flag} out to have its default.`,
    ]);
  }
  return number;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function usage(message: string, tryThis: readonly string[]): AcctcloseError {
  return new AcctcloseError('usage', message, { code: 'usage', tryThis });
}
