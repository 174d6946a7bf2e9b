import { hmacSha256, sha256Hex } from '../../_shared/digest.js';
import { compareCodeUnits } from '../../_shared/encode.js';
import type { SigningKey } from './key.js';

/** A request of the cloud API 3.0 before it is signed. */
export interface Tc3Request {
  readonly method: string;
  /** As sent, without the question mark; empty for POST. */
  readonly query: string;
  /** The headers to sign, names in lower case: at least `content-type` and `host`. */
  readonly headers: Readonly<Record<string, string>>;
  /** As sent, to the byte. */
  readonly body: string;
  /** First label of the host, on every site. */
  readonly service: string;
  /** Whole seconds since the epoch; the same number goes into `X-TC-Timestamp`. */
  readonly timestamp: number;
}

const ALGORITHM = 'TC3-HMAC-SHA256';
const TERMINATOR = 'tc3_request';

/** The `Authorization` header. Source: cloud.tencent.com/document/api/213/30654, "Signature v3". */
export function signTc3(request: Tc3Request, key: SigningKey): string {
  const { service, timestamp } = request;
  const day = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const scope = `${day}/${service}/${TERMINATOR}`;
  const signed = sha256Hex(canonicalTc3(request));
  const signature = hmacSha256(
    deriveKey(key, [day, service, TERMINATOR]),
    [ALGORITHM, String(timestamp), scope, signed].join('\n'),
  ).toString('hex');
  return `${ALGORITHM} Credential=${key.id}/${scope}, SignedHeaders=${signedNames(request)}, Signature=${signature}`;
}

/** The canonical request; its path is always `/`, and header values count in lower case. */
export function canonicalTc3(request: Tc3Request): string {
  const { method, query, headers, body } = request;
  const lines = sortedNames(headers).map((name) => `${name}:${(headers[name] ?? '').trim().toLowerCase()}\n`);
  return [method, '/', query, lines.join(''), signedNames(request), sha256Hex(body)].join('\n');
}

function signedNames({ headers }: Tc3Request): string {
  return sortedNames(headers).join(';');
}

function sortedNames(headers: Tc3Request['headers']): readonly string[] {
  return Object.keys(headers).sort(compareCodeUnits);
}

function deriveKey({ secret }: SigningKey, parts: readonly string[]): string | Buffer {
  return parts.reduce<string | Buffer>((derived, part) => hmacSha256(derived, part), `TC3${secret.reveal()}`);
}
