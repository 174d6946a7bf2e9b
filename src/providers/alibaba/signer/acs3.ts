import { isoSeconds } from '../../../domain/time.js';
import type { Stamp } from '../../../domain/ports.js';
import { hmacSha256, sha256Hex } from '../../_shared/digest.js';
import { compareCodeUnits, encodeRfc3986 } from '../../_shared/encode.js';
import type { SigningKey } from './key.js';

/** A request before it is signed. */
export interface Acs3Request {
  readonly method: string;
  readonly host: string;
  /** As sent, percent-encoded; `/` for RPC actions. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly action: string;
  readonly version: string;
  readonly body?: string;
  readonly contentType?: string;
}

const ALGORITHM = 'ACS3-HMAC-SHA256';

/**
 * The headers of a signed request, `Authorization` included.
 * Source: Alibaba Cloud SDK documentation, "Request syntax and signature method V3".
 */
export function signAcs3(
  request: Acs3Request,
  key: SigningKey,
  stamp: Stamp,
): Readonly<Record<string, string>> {
  const headers = headersToSign(request, key, stamp);
  const names = Object.keys(headers).sort(compareCodeUnits);
  const signedHeaders = names.join(';');
  const canonical = [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.query),
    names.map((name) => `${name}:${headers[name] ?? ''}\n`).join(''),
    signedHeaders,
    headers['x-acs-content-sha256'],
  ].join('\n');
  const signature = hmacSha256(key.secret.reveal(), `${ALGORITHM}\n${sha256Hex(canonical)}`).toString('hex');
  return {
    ...headers,
    authorization: `${ALGORITHM} Credential=${key.id},SignedHeaders=${signedHeaders},Signature=${signature}`,
  };
}

/** `a=1&b=2`, sorted and encoded as it is both signed and sent. */
export function canonicalQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .sort(([left], [right]) => compareCodeUnits(left, right))
    .map(([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(value)}`)
    .join('&');
}

function headersToSign(
  { host, action, version, body = '', contentType }: Acs3Request,
  { id, token }: SigningKey,
  { date, nonce }: Stamp,
): Readonly<Record<string, string>> {
  return {
    host,
    'x-acs-action': action,
    'x-acs-version': version,
    'x-acs-date': isoSeconds(date),
    'x-acs-signature-nonce': nonce,
    'x-acs-content-sha256': sha256Hex(body),
    ...(contentType === undefined ? {} : { 'content-type': contentType }),
    ...(token ? { 'x-acs-accesskey-id': id, 'x-acs-security-token': token.reveal() } : {}),
  };
}

function canonicalPath(path: string): string {
  return path.replaceAll('+', '%20').replaceAll('*', '%2A').replaceAll('%7E', '~');
}
