import type { Stamp } from '../../../domain/ports.js';
import { hmacSha256, sha256Hex } from '../../_shared/digest.js';
import { compareCodeUnits, encodeRfc3986 } from '../../_shared/encode.js';
import type { SigningKey } from './key.js';

/** A request to object storage before it is signed; its body is empty. */
export interface SigV4Request {
  readonly method: string;
  readonly host: string;
  /** Not encoded, with the bucket in front. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Such as `kr-standard`. */
  readonly region: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const TERMINATOR = 'aws4_request';
const SERVICE = 's3';

/** The headers of a signed request, `authorization` included. Source: AWS Signature Version 4, which the storage follows. */
export function signSigV4(
  { method, host, path, query, region }: SigV4Request,
  key: SigningKey,
  { date }: Pick<Stamp, 'date'>,
): Readonly<Record<string, string>> {
  const timestamp = `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const day = timestamp.slice(0, 8);
  const scope = `${day}/${region}/${SERVICE}/${TERMINATOR}`;
  const payload = sha256Hex('');
  const headers = { host, 'x-amz-content-sha256': payload, 'x-amz-date': timestamp };
  const signedHeaders = Object.keys(headers).join(';');
  const canonical = [
    method,
    path.split('/').map(encodeRfc3986).join('/'),
    canonicalQuery(query),
    ...Object.entries(headers).map(([name, value]) => `${name}:${value}`),
    '',
    signedHeaders,
    payload,
  ].join('\n');
  const signature = hmacSha256(
    deriveKey(key, [day, region, SERVICE, TERMINATOR]),
    [ALGORITHM, timestamp, scope, sha256Hex(canonical)].join('\n'),
  ).toString('hex');
  return {
    ...headers,
    authorization: `${ALGORITHM} Credential=${key.id}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
  };
}

/** `a=1&b=2`, sorted and encoded as it is both signed and sent. */
export function canonicalQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .sort(([left], [right]) => compareCodeUnits(left, right))
    .map(([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(value)}`)
    .join('&');
}

function deriveKey({ secret }: SigningKey, parts: readonly string[]): string | Buffer {
  return parts.reduce<string | Buffer>(
    (derived, part) => hmacSha256(derived, part),
    `AWS4${secret.reveal()}`,
  );
}
