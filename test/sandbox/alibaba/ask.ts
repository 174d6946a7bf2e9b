import { createHash, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { OpenApiUtil } from '@alicloud/openapi-core';
import type { SandboxAccount } from '../../../src/sandbox/index.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface Question {
  readonly url: string;
  readonly keys: Pick<SandboxAccount, 'accessKeyId' | 'accessKeySecret'>;
  readonly action: string;
  readonly version: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly body?: string;
  /** Sent and signed beside the common headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Set after the signature was made; undefined takes a header away. */
  readonly afterSigning?: Readonly<Record<string, string | undefined>>;
}

/** Sends a request whose signature the vendor's own function made, so that single parts can be spoilt. */
export function ask(question: Question): Promise<Answer> {
  const { url, keys, action, version, query = {}, method = 'POST', body = '' } = question;
  const bodyHash = createHash('sha256').update(body).digest('hex');
  const headers: Record<string, string | undefined> = {
    host: url.replace('http://', ''),
    'x-acs-action': action,
    'x-acs-version': version,
    'x-acs-date': `${new Date().toISOString().slice(0, 19)}Z`,
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-content-sha256': bodyHash,
    ...(body === '' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    ...question.headers,
  };
  const unsigned = { method, pathname: '/', query, headers };
  headers['Authorization'] = OpenApiUtil.getAuthorization(
    unsigned as unknown as Parameters<typeof OpenApiUtil.getAuthorization>[0],
    'ACS3-HMAC-SHA256',
    bodyHash,
    keys.accessKeyId,
    keys.accessKeySecret,
  );
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return send(`${url}/?${search}`, method, { ...headers, ...question.afterSigning }, body);
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
      incoming.once('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
