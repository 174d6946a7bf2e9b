import { byCodeUnit, decodePairs, hmacSha256, percentEncode, sha256Hex } from '../encoding.js';
import type { SandboxRequest } from '../../engine/plugin.js';

/** The request signature V3 of the RPC and ROA services: help.aliyun.com, "V3 request structure and signature". */
const ACS3 = 'ACS3-HMAC-SHA256';

/** What the `Authorization` header of a V3 request says. */
export interface Acs3Authorization {
  readonly accessKeyId: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Undefined when the header is not complete. */
export function readAcs3(authorization: string): Acs3Authorization | undefined {
  const match =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]+)$/.exec(
      authorization,
    );
  if (!match) return undefined;
  const [, accessKeyId = '', signedHeaders = '', signature = ''] = match;
  return { accessKeyId, signedHeaders: signedHeaders.split(';'), signature };
}

/** The header names that a V3 request has to sign, of those it carries. */
export function listSignable(headers: SandboxRequest['headers']): readonly string[] {
  return Object.keys(headers)
    .filter((name) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'))
    .sort(byCodeUnit);
}

/** Computes what the signature must be. `signedHeaders` are taken as the request names them. */
export function computeAcs3(
  request: SandboxRequest,
  signedHeaders: readonly string[],
  secret: string,
): string {
  const canonicalRequest = [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.query),
    signedHeaders.map((name) => `${name}:${(request.headers[name] ?? '').trim()}\n`).join(''),
    signedHeaders.join(';'),
    sha256Hex(request.body),
  ].join('\n');
  return hmacSha256(secret, `${ACS3}\n${sha256Hex(canonicalRequest)}`).toString('hex');
}

function canonicalPath(path: string): string {
  return path.replaceAll('+', '%20').replaceAll('*', '%2A').replaceAll('%7E', '~');
}

function canonicalQuery(query: string): string {
  return [...decodePairs(query)]
    .sort(([left], [right]) => byCodeUnit(left, right))
    .map(([name, value = '']) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}
