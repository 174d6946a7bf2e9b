import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { SandboxAccount } from '../../../src/sandbox/index.js';
import { send, type Answer } from '../../helpers/send-request.js';

export interface Question {
  readonly url: string;
  readonly keys: Pick<SandboxAccount, 'accessKeyId' | 'accessKeySecret'>;
  readonly service: string;
  /** Sent as it is. */
  readonly path: string;
  /** Sent as it is; must be sorted, since it is also signed as it is. */
  readonly query?: string;
  readonly method?: string;
  readonly body?: string;
  readonly region?: string;
  readonly date?: Date;
  readonly nonce?: string;
  /** Sent and signed beside the common headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Set after the signature was made; undefined takes a header away. */
  readonly afterSigning?: Readonly<Record<string, string | undefined>>;
}

/** Signs by the steps of the documentation, apart from the code under test, so that single parts can be spoilt. */
export function ask(question: Question): Promise<Answer> {
  const { url, keys, service, path, query = '', method = 'GET', body = '' } = question;
  const { region = 'cn-north-1', date = new Date(), nonce = randomUUID() } = question;
  const stamp = `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const headers: Record<string, string | undefined> = {
    'content-type': 'application/json',
    'x-jdcloud-date': stamp,
    'x-jdcloud-nonce': nonce,
    ...question.headers,
  };
  const names = Object.keys(headers).sort();
  const signed = names.join(';');
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const canonical = [
    method,
    path.replaceAll(':', '%3A'),
    query,
    `${names.map((name) => `${name}:${headers[name] ?? ''}`).join('\n')}\n`,
    signed,
    hash(body),
  ].join('\n');
  const scope = [stamp.slice(0, 8), region, service, 'jdcloud2_request'];
  const key = scope.reduce<string | Buffer>(
    (derived, part) => createHmac('sha256', derived).update(part).digest(),
    `JDCLOUD2${keys.accessKeySecret}`,
  );
  const toSign = ['JDCLOUD2-HMAC-SHA256', stamp, scope.join('/'), hash(canonical)].join('\n');
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  const credential = `${keys.accessKeyId}/${scope.join('/')}`;
  headers['authorization'] =
    `JDCLOUD2-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signed}, Signature=${signature}`;
  const search = query === '' ? '' : `?${query}`;
  return send(`${url}${path}${search}`, method, { ...headers, ...question.afterSigning }, body);
}

/** The result of a good answer. */
export async function resultOf(question: Question): Promise<Record<string, unknown>> {
  const { status, text } = await ask(question);
  if (status !== 200) throw new Error(`${status} ${text}`);
  return (JSON.parse(text) as { result: Record<string, unknown> }).result;
}

/** How a question is refused. */
export async function refusalOf(question: Question): Promise<Record<string, unknown>> {
  const { status, text } = await ask(question);
  const { error } = JSON.parse(text) as { error?: { code: number; status: string; message: string } };
  return { http: status, ...error };
}
