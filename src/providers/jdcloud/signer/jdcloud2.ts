import type { Stamp } from '../../../domain/ports.js';
import { hmacSha256, sha256Hex } from '../../_shared/digest.js';
import { compareCodeUnits, encodeRfc3986 } from '../../_shared/encode.js';
import type { SigningKey } from './key.js';

/** A request before it is signed. */
export interface Jdcloud2Request {
  readonly method: string;
  /** Not encoded; each segment is encoded once, so that a verb's colon becomes `%3A`. */
  readonly path: string;
  /** Not encoded. */
  readonly query: Readonly<Record<string, string>>;
  /** Headers to send and sign beside date, nonce and token; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Region and service of the credential scope. */
  readonly region: string;
  readonly service: string;
}

const ALGORITHM = 'JDCLOUD2-HMAC-SHA256';
const TERMINATOR = 'jdcloud2_request';

/**
 * The headers of a signed request, `authorization` included.
 * Source: OpenAPI documentation, "Authorization Rules".
 */
export function signJdcloud2(
  request: Jdcloud2Request,
  key: SigningKey,
  { date, nonce }: Stamp,
): Readonly<Record<string, string>> {
  const timestamp = compactTime(date);
  const headers: Readonly<Record<string, string>> = {
    ...request.headers,
    'x-jdcloud-date': timestamp,
    'x-jdcloud-nonce': nonce,
    ...(key.token ? { 'x-jdcloud-session-token': key.token.reveal() } : {}),
  };
  const names = Object.keys(headers).sort(compareCodeUnits);
  const signedHeaders = names.join(';');
  const canonical = [
    request.method,
    encodePath(request.path),
    encodeQuery(request.query),
    names.map((name) => `${name}:${(headers[name] ?? '').trim()}\n`).join(''),
    signedHeaders,
    sha256Hex(request.body),
  ].join('\n');
  const scope = [timestamp.slice(0, 8), request.region, request.service, TERMINATOR];
  const signature = hmacSha256(
    deriveKey(key, scope),
    [ALGORITHM, timestamp, scope.join('/'), sha256Hex(canonical)].join('\n'),
  ).toString('hex');
  const credential = `${key.id}/${scope.join('/')}`;
  return {
    ...headers,
    authorization: `${ALGORITHM} Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
  };
}

/** The path as it is both signed and sent. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeRfc3986).join('/');
}

/** `a=1&b=2`, sorted and encoded as it is both signed and sent. */
export function encodeQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .sort(([left], [right]) => compareCodeUnits(left, right))
    .map(([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(value)}`)
    .join('&');
}

/** `20190214T104514Z`. */
function compactTime(date: Date): string {
  return `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function deriveKey({ secret }: SigningKey, scope: readonly string[]): string | Buffer {
  return scope.reduce<string | Buffer>(
    (derived, part) => hmacSha256(derived, part),
    `JDCLOUD2${secret.reveal()}`,
  );
}
