import type * as z from 'zod';
import { ApiError } from '../../domain/errors.js';
import type { ApiCall, Http, HttpResponse } from '../../domain/ports.js';
import { describeMismatch } from '../_shared/decode.js';
import { encodeRfc3986 } from '../_shared/encode.js';
import type { Action } from './actions.js';
import {
  createBulkReader,
  judgeAnswer,
  judgeStorageAnswer,
  readAnswer,
  readStorageAnswer,
} from './answers.js';
import { hostOf, kubernetesRoot, storageOf, type Site } from './endpoints.js';
import { signApigw2 } from './signer/apigw2.js';
import type { SigningKey } from './signer/key.js';
import { signSigV4 } from './signer/sigv4.js';

/** What a call says beside its action. */
export interface CallInput {
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** Values of the `{name}` places in the path. */
  readonly path?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Signed calls, decoded. Each throws ApiError, of kind `malformed` when the answer has another shape. */
export interface Client {
  call<T>(action: Action, schema: z.ZodType<T>, input?: CallInput): Promise<T>;
  /** For pages of many rows: the answer as `parseBulk` reads it, its rows yet to be checked. */
  callBulk(action: Action, input?: CallInput): Promise<unknown>;
  /** The Kubernetes service keeps each region under a path of its own. */
  callKubernetes<T>(action: Action, schema: z.ZodType<T>, region: string): Promise<T>;
  callStorage<T>(action: Action, schema: z.ZodType<T>, region: string): Promise<T>;
}

export interface ClientParts {
  readonly http: Http;
  readonly key: SigningKey;
  readonly signal: AbortSignal;
}

type Sender = (action: Action, sign: ApiCall['sign'], judge: ApiCall['judge']) => Promise<HttpResponse>;

/** @param site asked for before each call. */
export function createClient({ http, key, signal }: ClientParts, site: () => Promise<Site>): Client {
  const send: Sender = ({ id, effect, rate, needs }, sign, judge) =>
    http.send({ provider: 'naver', action: id, effect, rate, needs, sign, judge }, signal);
  const ask = async (action: Action, input: CallInput, judge: typeof judgeAnswer): Promise<HttpResponse> => {
    const host = hostOf(action.service, await site());
    if (host === undefined) throw noHost(action);
    return sendToGateway(send, action, { ...input, host }, key, judge);
  };
  const call: Client['call'] = async (action, schema, input = {}) =>
    decode(action, schema, readAnswer(await ask(action, input, judgeAnswer)));
  return {
    call,
    async callBulk(action, input = {}) {
      const bulk = createBulkReader();
      await ask(action, input, bulk.judge);
      return bulk.document();
    },
    async callKubernetes(action, schema, region) {
      const rooted = { ...action, path: action.path.replace('{root}', kubernetesRoot(await site(), region)) };
      return call(rooted, schema, { headers: { 'x-ncp-region_code': region } });
    },
    async callStorage(action, schema, region) {
      const storage = storageOf(await site(), region);
      if (!storage) throw noHost(action);
      const { host, signingRegion } = storage;
      const request = { method: 'GET', host, path: action.path, query: {}, region: signingRegion };
      const response = await send(
        action,
        (stamp) => ({
          method: 'GET',
          url: `https://${host}${action.path}`,
          headers: signSigV4(request, key, stamp),
        }),
        judgeStorageAnswer,
      );
      return decode(action, schema, readStorageAnswer(response));
    },
  };
}

/** Each try is signed anew; its date is kept, since only it tells a stale request from an unknown key. */
function sendToGateway(
  send: Sender,
  action: Action,
  { host, ...input }: CallInput & { readonly host: string },
  key: SigningKey,
  judge: typeof judgeAnswer,
): Promise<HttpResponse> {
  const { method } = action;
  const target = targetOf(action, input);
  const body = input.body === undefined ? {} : { body: JSON.stringify(input.body) };
  let signedAt = new Date(0);
  return send(
    action,
    ({ date }) => {
      signedAt = date;
      const headers = {
        ...signApigw2({ method, target }, key, { date }),
        ...input.headers,
        host,
        accept: 'application/json',
        'content-type': 'application/json',
      };
      return { method, url: `https://${host}${target}`, headers, ...body };
    },
    (response) => judge(response, signedAt),
  );
}

/** Path and query, encoded once: the very text is signed and sent. */
function targetOf({ path, asksForJson }: Action, { query = {}, path: places = {} }: CallInput): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeRfc3986(places[name] ?? ''));
  const all: typeof query = asksForJson ? { ...query, responseFormatType: 'json' } : query;
  const encoded = Object.entries(all).map(
    ([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(String(value))}`,
  );
  return encoded.length === 0 ? filled : `${filled}?${encoded.join('&')}`;
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

function noHost(action: Action): ApiError {
  return new ApiError(
    action.id,
    { kind: 'wrong-site', code: 'NoKnownHost', message: 'no host of this service is documented here' },
    action.needs,
  );
}
