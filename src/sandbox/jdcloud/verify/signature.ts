import type { SandboxRequest } from '../../engine/plugin.js';
import { byCodeUnit, decodePairs, hmacSha256, percentEncode, sha256Hex } from '../encoding.js';

/** What the `Authorization` header of a request says. */
export interface Authorization {
  /** `JDCLOUD2-HMAC-SHA256`, or its successor with a 3. */
  readonly algorithm: string;
  /** `2` or `3`. */
  readonly generation: string;
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const SHAPE =
  /^(JDCLOUD([23])-HMAC-SHA256) Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/([^/,]+)\/jdcloud\2_request,\s*SignedHeaders=([^,]*),\s*Signature=([0-9a-f]+)$/;

/** Undefined when the header is not complete. */
export function readAuthorization(header: string): Authorization | undefined {
  const match = SHAPE.exec(header);
  if (!match) return undefined;
  const [
    ,
    algorithm = '',
    generation = '',
    accessKeyId = '',
    day = '',
    region = '',
    service = '',
    names = '',
  ] = match;
  const signedHeaders = names.split(';').filter((name) => name !== '');
  return {
    algorithm,
    generation,
    accessKeyId,
    day,
    region,
    service,
    signedHeaders,
    signature: match[8] ?? '',
  };
}

/**
 * Computes what the signature must be, from the list of headers that the request names.
 * Source: docs.jdcloud.com, "Authorization Rules".
 */
export function computeSignature(
  { method, path, query, headers, body }: SandboxRequest,
  { algorithm, generation, day, region, service, signedHeaders }: Authorization,
  secret: string,
): string {
  const terminator = `jdcloud${generation}_request`;
  const canonicalRequest = [
    method,
    canonicalPath(path),
    canonicalQuery(query),
    `${signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim()}`).join('\n')}\n`,
    signedHeaders.join(';'),
    sha256Hex(body),
  ].join('\n');
  const key = [day, region, service, terminator].reduce<string | Buffer>(
    (derived, part) => hmacSha256(derived, part),
    `JDCLOUD${generation}${secret}`,
  );
  const scope = `${day}/${region}/${service}/${terminator}`;
  const stamp = headers['x-jdcloud-date'] ?? '';
  return hmacSha256(key, `${algorithm}\n${stamp}\n${scope}\n${sha256Hex(canonicalRequest)}`).toString('hex');
}

// The gateway decodes and encodes anew, so that it does not matter what a client leaves bare.
function canonicalPath(path: string): string {
  return path.split('/').map(decodeURIComponent).map(percentEncode).join('/');
}

function canonicalQuery(query: string): string {
  return [...decodePairs(query)]
    .sort(([name, value], [other, value2]) => byCodeUnit(name, other) || byCodeUnit(value, value2))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}
