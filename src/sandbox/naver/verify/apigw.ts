import type { SandboxRequest, World } from '../../engine/plugin.js';
import { hmacSha256, isSameSignature } from '../encoding.js';
import type { NaverState } from '../entities/state.js';
import { unauthenticated } from '../refusal.js';
import { findCaller, type NaverAccount } from './caller.js';

/** The gateway and the client may be this far apart. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** What a request to the gateway says about who sends it. Some clients name the same signature `v1`. */
export interface GatewaySignature {
  readonly accessKeyId: string;
  readonly timestamp: string;
  readonly signature: string;
}

/** Undefined when a header is missing. */
export function readGatewaySignature({ headers }: SandboxRequest): GatewaySignature | undefined {
  const accessKeyId = headers['x-ncp-iam-access-key'];
  const timestamp = headers['x-ncp-apigw-timestamp'];
  const signature = headers['x-ncp-apigw-signature-v2'] ?? headers['x-ncp-apigw-signature-v1'];
  return accessKeyId === undefined || timestamp === undefined || signature === undefined
    ? undefined
    : { accessKeyId, timestamp, signature };
}

/** Computes what the signature must be: over the request line as it came, the time and the key. No body. */
export function computeGateway(
  { method, path, query }: Pick<SandboxRequest, 'method' | 'path' | 'query'>,
  { timestamp, accessKeyId }: Pick<GatewaySignature, 'timestamp' | 'accessKeyId'>,
  secret: string,
): string {
  const target = query === '' ? path : `${path}?${query}`;
  return hmacSha256(secret, [`${method} ${target}`, timestamp, accessKeyId].join('\n')).toString('base64');
}

/** Checks a request as the gateway does and tells whose it is. @throws Refusal. */
export function verifyGateway(request: SandboxRequest, world: World<NaverState>): NaverAccount {
  const given = readGatewaySignature(request);
  if (!given) throw unauthenticated('A header of the authentication is missing.');
  const sentAt = /^\d{13}$/.test(given.timestamp) ? Number(given.timestamp) : NaN;
  if (!(Math.abs(world.now - sentAt) <= CLOCK_TOLERANCE_MS))
    throw unauthenticated('The timestamp has expired.');
  const account = findCaller(given.accessKeyId, world);
  if (!account) throw unauthenticated('Invalid authentication information.');
  if (!isSameSignature(computeGateway(request, given, account.accessKeySecret), given.signature)) {
    throw unauthenticated('Invalid signature.');
  }
  return account;
}
