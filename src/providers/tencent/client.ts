import { stringify } from 'lossless-json';
import type * as z from 'zod';
import { ApiError } from '../../domain/errors.js';
import type { ApiCall, Http, HttpRequest, HttpResponse } from '../../domain/ports.js';
import { parseBulk } from '../_shared/bulk.js';
import { describeMismatch, parseJson } from '../_shared/decode.js';
import type { Action, CosAction } from './actions.js';
import { createReader, judgeCosAnswer, judgeEmptyCosAnswer } from './answers.js';
import { readStorageAnswer } from '../_shared/answers.js';
import { bucketHostOf, COS_HOST, homeRegionOf, hostOf, versionOf, type Site } from './endpoints.js';
import { signCos } from './signer/cos.js';
import type { SigningKey } from './signer/key.js';
import { signTc3 } from './signer/tc3.js';

/** A request parameter; a number beyond 2^53 is a bigint. */
export type Parameter =
  | string
  | number
  | bigint
  | boolean
  | undefined
  | readonly Parameter[]
  | { readonly [name: string]: Parameter };

export type Parameters = Readonly<Record<string, Parameter>>;

/** Signed calls, decoded. Each throws ApiError, of kind `malformed` when the answer has another shape. */
export interface Client {
  readonly site: Site;
  /** Whether the site has the action at all. */
  readonly offers: (action: Action) => boolean;
  call<T>(action: Action, schema: z.ZodType<T>, parameters?: Parameters, region?: string): Promise<T>;
  /** For pages of many rows: what stands in `Response` as `parseBulk` reads it, its rows yet to be checked. */
  callBulk(action: Action, parameters?: Parameters): Promise<unknown>;
  callCos<T>(action: CosAction, schema: z.ZodType<T>): Promise<T>;
  /** Calls an action on one bucket that has no answer but success. @returns the request id. */
  callBucket(action: CosAction, method: 'DELETE', bucket: Bucket): Promise<string | undefined>;
}

/** Both parts are checked before: they become part of a host name. */
export interface Bucket {
  /** With the suffix of the account. */
  readonly name: string;
  readonly region: string;
}

export interface ClientParts {
  readonly http: Http;
  readonly key: SigningKey;
  readonly signal: AbortSignal;
  /** Region for calls that are about none but want one. */
  readonly homeRegion?: string;
}

const CONTENT_TYPE = 'application/json';
/** Seconds for which a request to COS holds. */
const COS_LIFE = 900;

export function createClient({ http, key, signal, homeRegion }: ClientParts, site: Site): Client {
  const send = (
    { id, effect, rate, needs }: CosAction,
    sign: ApiCall['sign'],
    judge: ApiCall['judge'],
  ): Promise<HttpResponse> =>
    http.send({ provider: 'tencent', action: id, effect, rate, needs, sign, judge }, signal);
  const sendCall = (
    action: Action,
    judge: ApiCall['judge'],
    parameters: Parameters,
    region?: string,
  ): Promise<HttpResponse> => {
    const target = {
      host: hostOf(action.service, site, region),
      region: region ?? homeRegion ?? homeRegionOf(site),
    };
    const body = stringify(parameters) ?? '{}';
    return send(action, ({ date }) => signCall(action, target, body, key, date), judge);
  };
  return {
    site,
    offers: ({ sites }) => sites.includes(site),
    async call(action, schema, parameters = {}, region) {
      const reader = createReader(parseJson);
      await sendCall(action, reader.judge, parameters, region);
      return decode(action, schema, reader.answer());
    },
    async callBulk(action, parameters = {}) {
      const reader = createReader(parseBulk);
      await sendCall(action, reader.judge, parameters);
      return reader.answer();
    },
    async callCos(action, schema) {
      const list = { method: 'GET', host: COS_HOST };
      const response = await send(action, ({ date }) => signStorageCall(list, key, date), judgeCosAnswer);
      return decode(action, schema, readStorageAnswer(response));
    },
    async callBucket(action, method, bucket) {
      const target = { method, host: bucketHostOf(bucket) };
      const { headers } = await send(
        action,
        ({ date }) => signStorageCall(target, key, date),
        judgeEmptyCosAnswer,
      );
      return headers['x-cos-request-id'];
    },
  };
}

/** Source: "Request structure" of the cloud API 3.0; every action is `POST /` with a JSON body. */
function signCall(
  { service, name }: Action,
  { host, region }: { readonly host: string; readonly region: string },
  body: string,
  key: SigningKey,
  date: Date,
): HttpRequest {
  const timestamp = toSeconds(date);
  const signed = { 'content-type': CONTENT_TYPE, host, 'x-tc-action': name };
  return {
    method: 'POST',
    url: `https://${host}/`,
    headers: {
      ...signed,
      authorization: signTc3({ method: 'POST', query: '', headers: signed, body, service, timestamp }, key),
      'x-tc-version': versionOf(service),
      'x-tc-timestamp': String(timestamp),
      'x-tc-region': region,
      'x-tc-language': 'en-US',
      ...(key.token ? { 'x-tc-token': key.token.reveal() } : {}),
    },
    body,
  };
}

/** Source: COS documentation, "GET Service" and "DELETE Bucket": neither has a query or a body. */
function signStorageCall(
  { method, host }: { readonly method: string; readonly host: string },
  key: SigningKey,
  date: Date,
): HttpRequest {
  const from = toSeconds(date);
  const headers = { host };
  const request = { method, path: '/', query: {}, headers, from, until: from + COS_LIFE };
  return {
    method,
    url: `https://${host}/`,
    headers: {
      ...headers,
      authorization: signCos(request, key),
      ...(key.token ? { 'x-cos-security-token': key.token.reveal() } : {}),
    },
  };
}

function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

function decode<T>({ id, needs }: CosAction, schema: z.ZodType<T>, answer: unknown): T {
  const { success, data, error } = schema.safeParse(answer);
  if (success) return data;
  throw new ApiError(
    id,
    { kind: 'malformed', code: 'MalformedAnswer', message: describeMismatch(error) },
    needs,
  );
}
