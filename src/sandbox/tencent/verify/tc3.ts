import type { SandboxRequest } from '../../engine/plugin.js';
import { hmacSha256, sha256Hex } from '../encoding.js';

/** Signature v3 of the cloud API: cloud.tencent.com/document/api/213/30654. */
const TC3 = 'TC3-HMAC-SHA256';

/** What the `Authorization` header of a request says. */
export interface Tc3Authorization {
  readonly accessKeyId: string;
  /** `2026-11-21`, in UTC. */
  readonly day: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Undefined when the header is not complete. */
export function readTc3(authorization: string): Tc3Authorization | undefined {
  const match =
    /^TC3-HMAC-SHA256\s+Credential=([^/,\s]+)\/(\d{4}-\d\d-\d\d)\/([^/,\s]+)\/tc3_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]+)$/.exec(
      authorization,
    );
  if (!match) return undefined;
  const [, accessKeyId = '', day = '', service = '', signedHeaders = '', signature = ''] = match;
  return { accessKeyId, day, service, signedHeaders: signedHeaders.split(';'), signature };
}

/** Computes what the signature must be. @param host as it was signed, with the port or without it. */
export function computeTc3(
  { method, query, headers, body }: SandboxRequest,
  { day, service, signedHeaders }: Omit<Tc3Authorization, 'accessKeyId' | 'signature'>,
  { secret, host }: { readonly secret: string; readonly host: string },
): string {
  const valueOf = (name: string): string => (name === 'host' ? host : (headers[name] ?? ''));
  const canonical = [
    method,
    '/',
    method === 'GET' ? query : '',
    signedHeaders.map((name) => `${name}:${valueOf(name).trim().toLowerCase()}\n`).join(''),
    signedHeaders.join(';'),
    sha256Hex(method === 'GET' ? '' : body),
  ].join('\n');
  const text = [
    TC3,
    headers['x-tc-timestamp'] ?? '',
    `${day}/${service}/tc3_request`,
    sha256Hex(canonical),
  ].join('\n');
  const key = [day, service, 'tc3_request'].reduce<string | Buffer>(hmacSha256, `TC3${secret}`);
  return hmacSha256(key, text).toString('hex');
}
