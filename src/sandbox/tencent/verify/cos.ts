import type { SandboxRequest, World } from '../../engine/plugin.js';
import { byCodeUnit, decodePairs, hmacSha1Hex, percentEncode, sha1Hex } from '../encoding.js';
import type { TencentState } from '../entities/state.js';
import { Refusal } from '../refusal.js';
import { findCaller, isSameSignature, type TencentAccount } from './caller.js';

/** Milliseconds that a request's time may be off. */
const TOLERANCE_MS = 15 * 60_000;

/** What the `Authorization` header of a storage request says. */
export interface CosAuthorization {
  readonly accessKeyId: string;
  /** `<from>;<until>` in seconds. */
  readonly keyTime: string;
  readonly headers: readonly string[];
  readonly parameters: readonly string[];
  readonly signature: string;
}

/** Undefined when the header is not complete. Source: tencentcloud.com/document/product/436/7778. */
export function readCos(authorization: string): CosAuthorization | undefined {
  const parts = new Map(authorization.split('&').map((part) => splitAt(part)));
  const keyTime = parts.get('q-key-time') ?? '';
  const accessKeyId = parts.get('q-ak') ?? '';
  const signature = parts.get('q-signature') ?? '';
  if (parts.get('q-sign-algorithm') !== 'sha1' || !/^\d+;\d+$/.test(keyTime)) return undefined;
  if (accessKeyId === '' || signature === '' || parts.get('q-sign-time') !== keyTime) return undefined;
  const names = (text = ''): readonly string[] => text.split(';').filter((name) => name !== '');
  return {
    accessKeyId,
    keyTime,
    headers: names(parts.get('q-header-list')),
    parameters: names(parts.get('q-url-param-list')),
    signature,
  };
}

/** Computes what the signature must be. @param host as it was signed, with the port or without it. */
export function computeCos(
  { method, path, query, headers }: SandboxRequest,
  { keyTime, headers: signed, parameters }: Omit<CosAuthorization, 'accessKeyId' | 'signature'>,
  { secret, host }: { readonly secret: string; readonly host: string },
): string {
  const sent = [...Object.entries(headers), ['host', host] as const];
  const http = [
    method.toLowerCase(),
    decodeURIComponent(path),
    join(decodePairs(query), parameters),
    join([...new Map(sent)], signed),
    '',
  ].join('\n');
  return hmacSha1Hex(hmacSha1Hex(secret, keyTime), `sha1\n${keyTime}\n${sha1Hex(http)}\n`);
}

/** Checks a storage request and tells whose it is. @throws Refusal. */
export function verifyCos(request: SandboxRequest, world: World<TencentState>): TencentAccount {
  const authorization = readCos(request.headers['authorization'] ?? '');
  if (!authorization) throw new Refusal('AccessDenied', 'The Authorization header is not complete.', 403);
  const [from = 0, until = 0] = authorization.keyTime.split(';').map((text) => Number(text) * 1000);
  if (world.now < from - TOLERANCE_MS || world.now > until + TOLERANCE_MS) {
    throw new Refusal('RequestTimeTooSkewed', 'The time of the request is too far off.', 403);
  }
  if (world.now > until) throw new Refusal('AccessDenied', 'The signature has expired.', 403);
  const account = findCaller(authorization.accessKeyId, world);
  if (!account) throw new Refusal('InvalidAccessKeyId', 'The access key does not exist.', 403);
  const host = request.headers['host'] ?? '';
  const matches = [host, host.replace(/:\d+$/, '')].some((name) => {
    const expected = computeCos(request, authorization, { secret: account.accessKeySecret, host: name });
    return isSameSignature(expected, authorization.signature);
  });
  if (!matches) throw new Refusal('SignatureDoesNotMatch', 'The signature does not match.', 403);
  return account;
}

function join(pairs: readonly (readonly [string, string])[], names: readonly string[]): string {
  return pairs
    .map(([name, value]) => [percentEncode(name).toLowerCase(), percentEncode(value)] as const)
    .filter(([name]) => names.includes(name))
    .sort(([left], [right]) => byCodeUnit(left, right))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function splitAt(part: string): readonly [string, string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}
