import { createHash, createHmac } from 'node:crypto';
import { compareCodeUnits, encodeRfc3986 } from '../../_shared/encode.js';
import type { SigningKey } from './key.js';

/** A request to Cloud Object Storage before it is signed. */
export interface CosRequest {
  readonly method: string;
  /** Not encoded. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The headers to sign: at least `host`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whole seconds since the epoch between which the signature holds. */
  readonly from: number;
  readonly until: number;
}

/** The `Authorization` header. Source: tencentcloud.com/document/product/436/7778, "Request signature". */
export function signCos(request: CosRequest, key: SigningKey): string {
  const { method, path, from, until } = request;
  const keyTime = `${from};${until}`;
  const query = encodePairs(request.query);
  const headers = encodePairs(request.headers);
  const http = `${method.toLowerCase()}\n${path}\n${joinPairs(query)}\n${joinPairs(headers)}\n`;
  const signKey = hmacSha1(key.secret.reveal(), keyTime);
  const signature = hmacSha1(signKey, `sha1\n${keyTime}\n${sha1Hex(http)}\n`);
  return [
    'q-sign-algorithm=sha1',
    `q-ak=${key.id}`,
    `q-sign-time=${keyTime}`,
    `q-key-time=${keyTime}`,
    `q-header-list=${namesOf(headers)}`,
    `q-url-param-list=${namesOf(query)}`,
    `q-signature=${signature}`,
  ].join('&');
}

type Pair = readonly [name: string, value: string];

function encodePairs(values: Readonly<Record<string, string>>): readonly Pair[] {
  return Object.entries(values)
    .map(([name, value]): Pair => [encodeRfc3986(name).toLowerCase(), encodeRfc3986(value)])
    .sort(([left], [right]) => compareCodeUnits(left, right));
}

function joinPairs(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${name}=${value}`).join('&');
}

function namesOf(pairs: readonly Pair[]): string {
  return pairs.map(([name]) => name).join(';');
}

function hmacSha1(key: string, text: string): string {
  return createHmac('sha1', key).update(text, 'utf8').digest('hex');
}

function sha1Hex(text: string): string {
  return createHash('sha1').update(text, 'utf8').digest('hex');
}
