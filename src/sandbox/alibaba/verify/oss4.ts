import { byCodeUnit, decodePairs, hmacSha256, percentEncode, sha256Hex } from '../encoding.js';
import type { SandboxRequest } from '../../engine/plugin.js';

/** The signature V4 of object storage: help.aliyun.com, "Include V4 signatures in the Authorization header". */
const OSS4 = 'OSS4-HMAC-SHA256';

const UNSIGNED = 'UNSIGNED-PAYLOAD';

/** What the `Authorization` header of a V4 request says. */
export interface Oss4Authorization {
  readonly accessKeyId: string;
  /** `20250102`. */
  readonly day: string;
  readonly region: string;
  readonly additionalHeaders: readonly string[];
  readonly signature: string;
}

/** Undefined when the header is not complete. */
export function readOss4(authorization: string): Oss4Authorization | undefined {
  const match =
    /^OSS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/oss\/aliyun_v4_request,(?:\s*AdditionalHeaders=([^,]*),)?\s*Signature=([0-9a-f]+)$/.exec(
      authorization,
    );
  if (!match) return undefined;
  const [, accessKeyId = '', day = '', region = '', additional = '', signature = ''] = match;
  return { accessKeyId, day, region, additionalHeaders: additional.split(';').filter(Boolean), signature };
}

/**
 * Computes what the signature must be.
 * @param resource decoded path that is signed: `/`, `/bucket/` or `/bucket/key`, wherever the bucket was named
 */
export function computeOss4(
  request: SandboxRequest,
  { day, region, additionalHeaders }: Oss4Authorization,
  resource: string,
  secret: string,
): string {
  const scope = `${day}/${region}/oss/aliyun_v4_request`;
  const canonicalRequest = [
    request.method,
    percentEncode(resource).replaceAll('%2F', '/'),
    canonicalQuery(request.query),
    canonicalHeaders(request.headers, additionalHeaders),
    additionalHeaders.join(';'),
    request.headers['x-oss-content-sha256'] ?? UNSIGNED,
  ].join('\n');
  const text = [OSS4, request.headers['x-oss-date'] ?? '', scope, sha256Hex(canonicalRequest)].join('\n');
  const chain: readonly string[] = [day, region, 'oss', 'aliyun_v4_request'];
  const key = chain.reduce<string | Buffer>(hmacSha256, `aliyun_v4${secret}`);
  return hmacSha256(key, text).toString('hex');
}

/** True when the body is what `x-oss-content-sha256` says it is. */
export function isPayloadIntact({ headers, body }: SandboxRequest): boolean {
  const stated = headers['x-oss-content-sha256'] ?? UNSIGNED;
  return stated === UNSIGNED || stated === sha256Hex(body);
}

// A sub-resource without a value is a bare name, `stat`, also when it was sent as `stat=`.
function canonicalQuery(query: string): string {
  return [...decodePairs(query)]
    .sort(([left], [right]) => byCodeUnit(left, right))
    .map(([name, value = '']) => percentEncode(name) + (value === '' ? '' : `=${percentEncode(value)}`))
    .join('&');
}

function canonicalHeaders(headers: SandboxRequest['headers'], additional: readonly string[]): string {
  return Object.keys(headers)
    .filter(
      (name) =>
        name === 'content-type' ||
        name === 'content-md5' ||
        name.startsWith('x-oss-') ||
        additional.includes(name),
    )
    .sort(byCodeUnit)
    .map((name) => `${name}:${(headers[name] ?? '').trim()}\n`)
    .join('');
}
