import type { Stamp } from '../../../domain/ports.js';
import { hmacSha256 } from '../../_shared/digest.js';
import type { SigningKey } from './key.js';

/** A request to the API gateway before it is signed. */
export interface Apigw2Request {
  readonly method: string;
  /** Path and query exactly as they are sent; the body is not signed. */
  readonly target: string;
}

/**
 * The headers of a signed request.
 * Source: NAVER Cloud Platform API documents, "Ncloud API", request headers.
 */
export function signApigw2(
  { method, target }: Apigw2Request,
  { id, secret }: SigningKey,
  { date }: Pick<Stamp, 'date'>,
): Readonly<Record<string, string>> {
  const timestamp = String(date.getTime());
  const signature = hmacSha256(secret.reveal(), `${method} ${target}\n${timestamp}\n${id}`).toString(
    'base64',
  );
  return {
    'x-ncp-apigw-timestamp': timestamp,
    'x-ncp-iam-access-key': id,
    'x-ncp-apigw-signature-v2': signature,
  };
}
