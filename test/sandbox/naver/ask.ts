import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { SandboxAccount } from '../../../src/sandbox/index.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
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
    ...question.headers,
    ...question.afterSigning,
  };
  return send(`${url}${question.sentTarget ?? target}`, method, headers, body);
}

/** Sends one request as it is, `Host` included. */
export function send(
  url: string,
  method: string,
  headers: Readonly<Record<string, string | undefined>>,
  body = '',
): Promise<Answer> {
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers: given, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.once('error', reject);
      incoming.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json: parse(text) });
      });
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
