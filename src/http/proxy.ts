import { AcctcloseError } from '../domain/errors.js';

/** A forward proxy, as the environment names it. */
export interface Proxy {
  /** The variable that names it. */
  readonly variable: string;
  /** Its origin: what may be shown. */
  readonly origin: string;
  /** The header that opens it, where the variable holds a name and a password. */
  readonly authorization?: string;
}

/** The proxies of an environment. */
export interface Proxies {
  /** The proxy that leads to an address; none when it is reached directly. @throws AcctcloseError of kind `usage`. */
  readonly leadingTo: (url: string) => Proxy | undefined;
  /** A variable for plain http, where it is the only one that names a proxy: it leads to no provider. */
  readonly unusedFor: (url: string) => string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Names a proxy for every address, this machine's own included, and leaves no exceptions. */
const OWN = 'ACCTCLOSE_PROXY';
/** The lower-case spelling comes first, as everywhere. */
const GENERAL = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'] as const;
const EXCEPTIONS = ['no_proxy', 'NO_PROXY'] as const;
const UNUSED = ['http_proxy', 'HTTP_PROXY'] as const;
const LOOPBACK = /^(127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/;
const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i;

/** Reads which proxy the environment wants for which address. The chosen one is decoded when it is asked for. */
export function readProxies(env: Environment): Proxies {
  const [own] = setAmong([OWN], env);
  const [general] = setAmong(GENERAL, env);
  const [unused] = setAmong(UNUSED, env);
  const [exceptions] = setAmong(EXCEPTIONS, env);
  const entries = (env[exceptions ?? ''] ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  return {
    leadingTo(address) {
      if (own !== undefined) return decode(own, env);
      if (general === undefined) return undefined;
      const url = new URL(address);
      if (isLoopback(url) || entries.some((entry) => covers(entry, url))) return undefined;
      return decode(general, env);
    },
    unusedFor: (address) =>
      own === undefined && general === undefined && !isLoopback(new URL(address)) ? unused : undefined,
  };
}

function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK.test(hostname);
}

function setAmong(names: readonly string[], env: Environment): readonly string[] {
  return names.filter((name) => (env[name] ?? '') !== '');
}

/** Whether an entry of NO_PROXY is about an address: `*`, a host, or a domain with all below it; a port narrows it. */
function covers(entry: string, { hostname, port, protocol }: URL): boolean {
  if (entry === '*') return true;
  const [, name = '', wanted] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
  const actual = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  if (wanted !== undefined && wanted !== actual) return false;
  const domain = name.replace(/^\*?\./, '');
  return domain !== '' && (hostname === domain || hostname.endsWith(`.${domain}`));
}

function decode(variable: string, env: Environment): Proxy {
  const text = env[variable] ?? '';
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    throw unusable(`${variable} names a proxy of the kind ${scheme}, which acctclose does not speak.`);
  }
  const address = scheme === undefined ? `http://${text}` : text;
  // The address may hold a password, so the error must not repeat it.
  if (!URL.canParse(address)) throw unusable(`${variable} does not hold the address of a proxy.`);
  const { origin, username, password } = new URL(address);
  const open = username !== '' || password !== '';
  return {
    variable,
    origin,
    ...(open ? { authorization: basic(variable, username, password) } : {}),
  };
}

function basic(variable: string, username: string, password: string): string {
  try {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(pair).toString('base64')}`;
  } catch {
    throw unusable(`The name or the password in ${variable} has a % that begins no code.`);
  }
}

function unusable(message: string): AcctcloseError {
  return new AcctcloseError('usage', message, {
    code: 'proxy-unusable',
    tryThis: [
      'Name an HTTP proxy: HTTPS_PROXY=http://proxy.example:8080 (with a name and a password: http://user:password@proxy.example:8080, their special characters as %XX).',
      'Name the hosts that are reached without it in NO_PROXY.',
    ],
  });
}
