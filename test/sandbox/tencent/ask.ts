import { createHash, createHmac } from 'node:crypto';
import type { SandboxAccount } from '../../../src/sandbox/index.js';
import { send, type Answer } from '../../helpers/send-request.js';

export { send, type Answer };

export interface Question {
  readonly url: string;
  readonly keys: Pick<SandboxAccount, 'accessKeyId' | 'accessKeySecret'>;
  readonly action: string;
  readonly version: string;
  readonly service?: string;
  readonly body?: string;
  /** Milliseconds since the epoch. */
  readonly at?: number;
  /** Taken for the scope instead of the timestamp's day. */
  readonly day?: string;
  readonly host?: string;
  readonly region?: string;
  /** Set after the signature was made; undefined takes a header away. */
  readonly afterSigning?: Readonly<Record<string, string | undefined>>;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Sends a request signed step by step, so that single parts can be spoilt. */
export function ask(question: Question): Promise<Answer> {
  const { url, keys, action, version, service = 'sts', body = '{}', at = Date.now() } = question;
  const host = question.host ?? url.replace('http://', '');
  const timestamp = String(Math.floor(at / 1000));
  const day = question.day ?? new Date(at).toISOString().slice(0, 10);
  const type = 'application/json';
  const canonical = `POST\n/\n\ncontent-type:${type}\nhost:${host}\n\ncontent-type;host\n${sha256(body)}`;
  const scope = `${day}/${service}/tc3_request`;
  const key = hmac(hmac(hmac(`TC3${keys.accessKeySecret}`, day), service), 'tc3_request');
  const signature = hmac(key, `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`);
  const headers = {
    host,
    'content-type': type,
    'x-tc-action': action,
    'x-tc-version': version,
    'x-tc-timestamp': timestamp,
    'x-tc-region': question.region ?? 'ap-guangzhou',
    authorization: `TC3-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=content-type;host, Signature=${signature.toString('hex')}`,
  };
  return send(url, 'POST', { ...headers, ...question.afterSigning }, body);
}

/** What stands in `Response`. */
export async function answerTo(question: Question): Promise<Readonly<Record<string, unknown>>> {
  const { text } = await ask(question);
  return (JSON.parse(text) as { Response: Readonly<Record<string, unknown>> }).Response;
}

/** The code of a refusal; undefined when the answer is none. */
export async function refusalOf(question: Question): Promise<string | undefined> {
  const { Error: error } = (await answerTo(question)) as { Error?: { Code: string } };
  return error?.Code;
}
