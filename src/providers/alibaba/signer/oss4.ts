import type { Stamp } from '../../../domain/ports.js';
import { hmacSha256, sha256Hex } from '../../_shared/digest.js';
import { compareCodeUnits, encodeRfc3986 } from '../../_shared/encode.js';
import type { SigningKey } from './key.js';

/** A request to Object Storage Service before it is signed. */
export interface Oss4Request {
  readonly method: string;
  /** `/`, `/<bucket>/` or `/<bucket>/<key>`, not encoded: the bucket is signed although it is sent in the host name. */
  readonly resource: string;
  /** A sub-resource such as `stat` has no value. */
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Plain region id, such as `cn-hangzhou`. */
  readonly region: string;
  readonly contentType?: string;
}

const ALGORITHM = 'OSS4-HMAC-SHA256';
const TERMINATOR = 'aliyun_v4_request';
const PAYLOAD = 'UNSIGNED-PAYLOAD';

/**
 * The headers of a signed request, `Authorization` included; `host` is not among the signed ones.
 * Source: OSS documentation, "Include signature version 4 in the Authorization header".
 */
export function signOss4(
  request: Oss4Request,
  key: SigningKey,
  { date }: Stamp,
): Readonly<Record<string, string>> {
  const timestamp = `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const day = timestamp.slice(0, 8);
  const scope = `${day}/${request.region}/oss/${TERMINATOR}`;
  const headers: Readonly<Record<string, string>> = {
    ...(request.contentType === undefined ? {} : { 'content-type': request.contentType }),
    'x-oss-content-sha256': PAYLOAD,
    'x-oss-date': timestamp,
    ...(key.token ? { 'x-oss-security-token': key.token.reveal() } : {}),
  };
  const canonical = [
    request.method,
    request.resource.split('/').map(encodeRfc3986).join('/'),
    canonicalOssQuery(request.query),
    Object.entries(headers)
      .map(([name, value]) => `${name}:${value}\n`)
      .join(''),
    '',
    PAYLOAD,
  ].join('\n');
  const signature = hmacSha256(
    deriveKey(key, [day, request.region, 'oss', TERMINATOR]),
    [ALGORITHM, timestamp, scope, sha256Hex(canonical)].join('\n'),
  ).toString('hex');
  return { ...headers, authorization: `${ALGORITHM} Credential=${key.id}/${scope},Signature=${signature}` };
}

/** Sorted and encoded as it is both signed and sent; a sub-resource is its bare name. */
export function canonicalOssQuery(query: Oss4Request['query']): string {
  return Object.entries(query)
    .sort(([left], [right]) => compareCodeUnits(left, right))
    .map(([name, value]) =>
      value === undefined ? encodeRfc3986(name) : `${encodeRfc3986(name)}=${encodeRfc3986(value)}`,
    )
    .join('&');
}

function deriveKey({ secret }: SigningKey, parts: readonly string[]): string | Buffer {
  return parts.reduce<string | Buffer>(
    (derived, part) => hmacSha256(derived, part),
    `aliyun_v4${secret.reveal()}`,
  );
}
