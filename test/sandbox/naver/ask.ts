import { createHmac } from 'node:crypto';
import type { SandboxAccount } from '../../../src/sandbox/index.js';
import { send as sendRequest, type Answer as Sent } from '../../helpers/send-request.js';

export interface Answer extends Sent {
  /** Undefined where the text is not JSON. */
  readonly json: unknown;
}

export interface Question {
  readonly url: string;
  readonly keys: Pick<SandboxAccount, 'accessKeyId' | 'accessKeySecret'>;
  /** Path and query. */
  readonly target: string;
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly at?: number;
  /** Set after the signature was made; undefined takes a header away. */
  readonly afterSigning?: Readonly<Record<string, string | undefined>>;
  /** Sent in place of the signed one. */
  readonly sentTarget?: string;
}

/** Sends a request signed as the documents say, so that single parts can be spoilt. */
export function ask(question: Question): Promise<Answer> {
  const { url, keys, target, method = 'GET', body = '', at = Date.now() } = question;
  const signature = createHmac('sha256', keys.accessKeySecret)
    .update(`${method} ${target}\n${at}\n${keys.accessKeyId}`)
    .digest('base64');
  const headers = {
    'content-type': 'application/json',
    'x-ncp-apigw-timestamp': String(at),
    'x-ncp-iam-access-key': keys.accessKeyId,
    'x-ncp-apigw-signature-v2': signature,
    // A DELETE with a body is not framed otherwise.
    ...(body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    ...question.headers,
    ...question.afterSigning,
  };
  return send(`${url}${question.sentTarget ?? target}`, method, headers, body);
}

/** Sends one request as it is, `Host` included. */
export async function send(...request: Parameters<typeof sendRequest>): Promise<Answer> {
  const answer = await sendRequest(...request);
  return { ...answer, json: parse(answer.text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
