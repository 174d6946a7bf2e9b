import type * as z from 'zod';
import { ApiError } from '../../domain/errors.js';
import type { ApiCall, Http, HttpRequest, HttpResponse, Stamp } from '../../domain/ports.js';
import { describeMismatch } from '../_shared/decode.js';
import type { Action } from './actions.js';
import { createBulkReader, judgeAnswer, judgeOssAnswer, readAnswer } from './answers.js';
import { isOk, readStorageAnswer } from '../_shared/answers.js';
import { hostOf, isSiteBound, parametersGoInto, versionOf, type Site } from './endpoints.js';
import { flattenParameters, type Parameter } from './flatten.js';
import { canonicalQuery, signAcs3 } from './signer/acs3.js';
import type { SigningKey } from './signer/key.js';
import { canonicalOssQuery, signOss4 } from './signer/oss4.js';

export type Parameters = Readonly<Record<string, Parameter>>;

/** A request to Object Storage Service: the region's service, or one bucket there. */
export interface OssTarget {
  readonly region: string;
  readonly bucket?: string;
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** Signed calls, decoded. Each throws ApiError, of kind `malformed` when the answer has another shape. */
export interface Client {
  call<T>(action: Action, schema: z.ZodType<T>, parameters?: Parameters, region?: string): Promise<T>;
  /** For pages of many rows: the answer as `parseBulk` reads it, its rows yet to be checked. */
  callBulk(action: Action, parameters?: Parameters): Promise<unknown>;
  callOss<T>(action: Action, schema: z.ZodType<T>, target: OssTarget): Promise<T>;
  /** For what is answered without a document: deletes a bucket. @returns the request id. */
  deleteOss(
    action: Action,
    target: Required<Pick<OssTarget, 'region' | 'bucket'>>,
  ): Promise<string | undefined>;
}

export interface ClientParts {
  readonly http: Http;
  readonly key: SigningKey;
  readonly signal: AbortSignal;
}

/** @param site asked for when a service has a host for each site. */
export function createClient({ http, key, signal }: ClientParts, site: () => Promise<Site>): Client {
  const send = (action: Action, sign: ApiCall['sign'], judge: ApiCall['judge']): Promise<HttpResponse> => {
    const { id, effect, rate, needs } = action;
    return http.send({ provider: 'alibaba', action: id, effect, rate, needs, sign, judge }, signal);
  };
  const sendRpc = async (
    action: Action,
    judge: ApiCall['judge'],
    parameters: Parameters,
    region?: string,
  ): Promise<HttpResponse> => {
    const host = hostOf(action.service, isSiteBound(action.service) ? await site() : 'unknown', region);
    const flat = flattenParameters(parameters);
    return send(action, (stamp) => signRpc(action, host, flat, key, stamp), judge);
  };
  return {
    async call(action, schema, parameters = {}, region) {
      return decode(action, schema, readAnswer(await sendRpc(action, judgeAnswer, parameters, region)));
    },
    async callBulk(action, parameters = {}) {
      const bulk = createBulkReader();
      await sendRpc(action, bulk.judge, parameters);
      return bulk.document();
    },
    async callOss(action, schema, target) {
      const response = await send(action, (stamp) => signOss('GET', target, key, stamp), judgeOssAnswer);
      return decode(action, schema, readStorageAnswer(response));
    },
    async deleteOss(action, place) {
      const target = { ...place, query: {} };
      const judge: ApiCall['judge'] = (response) => (isOk(response) ? undefined : judgeOssAnswer(response));
      const { headers } = await send(action, (stamp) => signOss('DELETE', target, key, stamp), judge);
      return headers['x-oss-request-id'];
    },
  };
}

/** Source: "Request syntax and signature method V3"; RPC actions are `POST /`. */
function signRpc(
  { service, name }: Action,
  host: string,
  parameters: Readonly<Record<string, string>>,
  key: SigningKey,
  stamp: Stamp,
): HttpRequest {
  const encoded = canonicalQuery(parameters);
  const inBody = parametersGoInto(service) === 'body' && encoded !== '';
  const headers = signAcs3(
    {
      method: 'POST',
      host,
      path: '/',
      query: inBody ? {} : parameters,
      action: name,
      version: versionOf(service),
      ...(inBody ? { body: encoded, contentType: 'application/x-www-form-urlencoded' } : {}),
    },
    key,
    stamp,
  );
  return {
    method: 'POST',
    url: `https://${host}/${inBody || encoded === '' ? '' : `?${encoded}`}`,
    headers: { ...headers, accept: 'application/json' },
    body: inBody ? encoded : '',
  };
}

/** Source: OSS API reference; the bucket stands in front of the region's host. */
function signOss(
  method: 'GET' | 'DELETE',
  { region, bucket, query }: OssTarget,
  key: SigningKey,
  stamp: Stamp,
): HttpRequest {
  const service = hostOf('oss', 'unknown', region);
  const host = bucket === undefined ? service : `${bucket}.${service}`;
  const resource = bucket === undefined ? '/' : `/${bucket}/`;
  const encoded = canonicalOssQuery(query);
  const headers = signOss4({ method, resource, query, region }, key, stamp);
  return {
    method,
    url: `https://${host}/${encoded === '' ? '' : `?${encoded}`}`,
    headers: { ...headers, host },
  };
}

function decode<T>(action: Action, schema: z.ZodType<T>, answer: unknown): T {
  const { success, data, error } = schema.safeParse(answer);
  if (success) return data;
  throw new ApiError(
    action.id,
    { kind: 'malformed', code: 'MalformedAnswer', message: describeMismatch(error) },
    action.needs,
  );
}
