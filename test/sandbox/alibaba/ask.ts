import { createHash, randomUUID } from 'node:crypto';
import { OpenApiUtil } from '@alicloud/openapi-core';
import type { SandboxAccount } from '../../../src/sandbox/index.js';
import { send, type Answer } from '../../helpers/send-request.js';

export { send, type Answer };

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
