import { parseCompact } from '../../engine/calendar.js';
import type { SandboxRequest, World } from '../../engine/plugin.js';
import {
  byCodeUnit,
  decodePairs,
  hmacSha256,
  isSameSignature,
  percentEncode,
  sha256Hex,
} from '../encoding.js';
import type { NaverState } from '../entities/state.js';
import { Refusal } from '../refusal.js';
import { findCaller, type NaverAccount } from './caller.js';

const CLOCK_TOLERANCE_MS = 15 * 60_000;
const ALGORITHM = 'AWS4-HMAC-SHA256';
const UNSIGNED = 'UNSIGNED-PAYLOAD';

/** What the `Authorization` header of a storage request says. */
export interface StorageAuthorization {
  readonly accessKeyId: string;
  readonly day: string;
  /** Such as `kr-standard`. */
  readonly region: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Undefined when the header is not complete, or of another storage than this provider's. */
export function readStorageAuthorization(authorization: string): StorageAuthorization | undefined {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([a-z]{2,3}\d?-standard)\/s3\/aws4_request,\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (!match) return undefined;
  const [, accessKeyId = '', day = '', region = '', signedHeaders = '', signature = ''] = match;
  return { accessKeyId, day, region, signedHeaders: signedHeaders.split(';'), signature };
}

/** Computes what the signature must be. */
export function computeSigV4(
  request: SandboxRequest,
  { day, region, signedHeaders }: Pick<StorageAuthorization, 'day' | 'region' | 'signedHeaders'>,
  secret: string,
): string {
  const { headers } = request;
  const canonical = [
    request.method,
    request.path
      .split('/')
      .map((part) => percentEncode(decodeURIComponent(part)))
      .join('/'),
    canonicalQuery(request.query),
    signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`).join(''),
    signedHeaders.join(';'),
    headers['x-amz-content-sha256'] ?? '',
  ].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmacSha256, `AWS4${secret}`);
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = [ALGORITHM, headers['x-amz-date'] ?? '', scope, sha256Hex(canonical)].join('\n');
  return hmacSha256(key, toSign).toString('hex');
}

function canonicalQuery(query: string): string {
  return [...decodePairs(query)]
    .sort(([left], [right]) => byCodeUnit(left, right))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}

/** Checks a request as object storage does and tells whose it is. @throws Refusal. */
export function verifyStorage(
  request: SandboxRequest,
  authorization: StorageAuthorization,
  world: World<NaverState>,
): NaverAccount {
  const { headers } = request;
  const date = parseCompact(headers['x-amz-date'] ?? '');
  if (date === undefined || !headers['x-amz-date']?.startsWith(authorization.day)) {
    throw refuse(403, 'AccessDenied', 'x-amz-date must be a date of the credential scope.');
  }
  if (Math.abs(world.now - date) > CLOCK_TOLERANCE_MS) {
    throw refuse(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
  const account = findCaller(authorization.accessKeyId, world);
  if (!account) throw refuse(403, 'InvalidAccessKeyId', 'The access key id does not exist in our records.');
  const expected = computeSigV4(request, authorization, account.accessKeySecret);
  const host = authorization.signedHeaders.includes('host');
  if (!host || !isPayloadIntact(request) || !isSameSignature(expected, authorization.signature)) {
    throw refuse(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the one you provided.',
    );
  }
  return account;
}

function isPayloadIntact({ headers, body }: SandboxRequest): boolean {
  const stated = headers['x-amz-content-sha256'];
  return stated === UNSIGNED || stated === sha256Hex(body);
}

function refuse(status: number, code: string, message: string): Refusal {
  return new Refusal('storage', status, code, message);
}
