import * as z from 'zod';
import { ApiError } from '../../domain/errors.js';
import type { ApiCall, Http, HttpRequest, HttpResponse, Stamp } from '../../domain/ports.js';
import type { Secret } from '../../domain/secret.js';
import { parseBulk } from '../_shared/bulk.js';
import { describeMismatch, parseJson } from '../_shared/decode.js';
import type { Action } from './actions.js';
import { createReader, judgeChange, readChange, type Change } from './answers.js';
import { hostOf, versionOf } from './endpoints.js';
import { ACCOUNT_REGION, NO_REGION } from './regions.js';
import { encodePath, encodeQuery, signJdcloud2 } from './signer/jdcloud2.js';
import type { SigningKey } from './signer/key.js';

/** What a call asks for: the query of a GET or DELETE, the JSON body of the others. */
export interface Parameters {
  /** The account's own region when absent. */
  readonly region?: string;
  /** Other parts of the path, by their names; the caller has seen to it that each is one part. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** What opens a call that operation protection guards. */
  readonly securityToken?: Secret;
}

/** Signed calls. Each throws ApiError, of kind `malformed` when the answer has another shape. */
export interface Client {
  /** Gives the decoded `result`. */
  call<T>(action: Action, schema: z.ZodType<T>, parameters?: Parameters): Promise<T>;
  /** For pages of many rows: the whole answer as `parseBulk` reads it, its rows yet to be checked. */
  callBulk(action: Action, parameters?: Parameters): Promise<unknown>;
  /** Changes something. It is sent once; an unknown outcome is an ApiError of kind `unavailable` or `malformed`. */
  change(action: Action, parameters: Parameters): Promise<Change>;
}

export interface ClientParts {
  readonly http: Http;
  readonly key: SigningKey;
  readonly signal: AbortSignal;
}

type Judge = (response: HttpResponse, signedAt: Date) => ReturnType<ApiCall['judge']>;

export function createClient({ http, key, signal }: ClientParts): Client {
  const send = (action: Action, parameters: Parameters, judge: Judge): Promise<HttpResponse> => {
    const { id, effect, rate, needs } = action;
    let signedAt = new Date(0);
    return http.send(
      {
        provider: 'jdcloud',
        action: id,
        effect,
        rate,
        needs,
        sign: (stamp) => {
          signedAt = stamp.date;
          return sign(action, parameters, key, stamp);
        },
        judge: (answer) => judge(answer, signedAt),
      },
      signal,
    );
  };
  return {
    async call(action, schema, parameters = {}) {
      const reader = createReader(parseJson);
      await send(action, parameters, reader.judge);
      return decode(action, schema, reader.document());
    },
    async callBulk(action, parameters = {}) {
      const reader = createReader(parseBulk);
      await send(action, parameters, reader.judge);
      return reader.document();
    },
    async change(action, parameters) {
      return readChange(await send(action, parameters, judgeChange));
    },
  };
}

const BODILESS: readonly Action['method'][] = ['GET', 'DELETE'];

/** Source: OpenAPI documentation, "Call Methods": GET and DELETE take the query, the others one JSON object. */
function sign(
  { service, method, path: template }: Action,
  { region = ACCOUNT_REGION, path: parts = {}, query = {}, body = {}, securityToken }: Parameters,
  key: SigningKey,
  stamp: Stamp,
): HttpRequest {
  const host = hostOf(service);
  const path = `/${versionOf(service)}${fillIn(template, { ...parts, regionId: region })}`;
  const texts = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const content = BODILESS.includes(method) ? '' : JSON.stringify(body);
  const headers = signJdcloud2(
    {
      method,
      path,
      query: texts,
      headers: { host, 'content-type': 'application/json', ...tokenHeader(securityToken) },
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

/** Encoded, as most of the official SDKs do it. */
function tokenHeader(token: Secret | undefined): Readonly<Record<string, string>> {
  return token ? { 'x-jdcloud-security-token': Buffer.from(token.reveal()).toString('base64') } : {};
}

function fillIn(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined) throw new Error(`the path needs ${name}`);
    return part;
  });
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
