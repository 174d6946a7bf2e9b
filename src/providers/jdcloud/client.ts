import * as z from 'zod';
import { ApiError } from '../../domain/errors.js';
import type { Http, HttpRequest, Stamp } from '../../domain/ports.js';
import { describeMismatch } from '../_shared/decode.js';
import type { Action } from './actions.js';
import { judgeAnswer, readAnswer } from './answers.js';
import { hostOf, versionOf } from './endpoints.js';
import { ACCOUNT_REGION, NO_REGION } from './regions.js';
import { encodePath, encodeQuery, signJdcloud2 } from './signer/jdcloud2.js';
import type { SigningKey } from './signer/key.js';

/** What a call asks for: the query of a GET, the JSON body of a POST. */
export interface Parameters {
  /** The account's own region when absent. */
  readonly region?: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Signed calls. Gives the decoded `result`; throws ApiError, of kind `malformed` when it has another shape. */
export interface Client {
  call<T>(action: Action, schema: z.ZodType<T>, parameters?: Parameters): Promise<T>;
}

export interface ClientParts {
  readonly http: Http;
  readonly key: SigningKey;
  readonly signal: AbortSignal;
}

export function createClient({ http, key, signal }: ClientParts): Client {
  return {
    async call(action, schema, parameters = {}) {
      const { id, rate, needs } = action;
      let signedAt = new Date(0);
      const response = await http.send(
        {
          provider: 'jdcloud',
          action: id,
          effect: 'read',
          rate,
          needs,
          sign: (stamp) => {
            signedAt = stamp.date;
            return sign(action, parameters, key, stamp);
          },
          judge: (answer) => judgeAnswer(answer, signedAt),
        },
        signal,
      );
      return decode(action, schema, readAnswer(response));
    },
  };
}

/** Source: OpenAPI documentation, "Call Methods": GET takes the query, POST one JSON object. */
function sign(
  { service, method, path: template }: Action,
  { region = ACCOUNT_REGION, query = {}, body = {} }: Parameters,
  key: SigningKey,
  stamp: Stamp,
): HttpRequest {
  const host = hostOf(service);
  const path = `/${versionOf(service)}${template.replace('{regionId}', region)}`;
  const texts = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const content = method === 'POST' ? JSON.stringify(body) : '';
  const headers = signJdcloud2(
    {
      method,
      path,
      query: texts,
      headers: { host, 'content-type': 'application/json' },
      body: content,
      region: template.includes('{regionId}') ? region : NO_REGION,
      service,
    },
    key,
    stamp,
  );
  const search = encodeQuery(texts);
  return {
    method,
    url: `https://${host}${encodePath(path)}${search === '' ? '' : `?${search}`}`,
    headers: { ...headers, accept: 'application/json' },
    ...(content === '' ? {} : { body: content }),
  };
}

function decode<T>(action: Action, schema: z.ZodType<T>, answer: unknown): T {
  const { success, data, error } = z.object({ result: schema }).safeParse(answer);
  if (success) return data.result;
  throw new ApiError(
    action.id,
    { kind: 'malformed', code: 'MalformedAnswer', message: describeMismatch(error) },
    action.needs,
  );
}
