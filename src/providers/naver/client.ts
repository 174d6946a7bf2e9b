import type * as z from 'zod';
import { ApiError } from '../../domain/errors.js';
import type { ApiCall, Http, HttpResponse } from '../../domain/ports.js';
import { describeMismatch } from '../_shared/decode.js';
import type { Action } from './actions.js';
import {
  createBulkReader,
  judgeAnswer,
  judgeStorageAnswer,
  readAnswer,
  readStorageAnswer,
  requestIdOf,
} from './answers.js';
import { judgeChange, judgeStorageChange } from './changes.js';
import { hostOf, kubernetesRoot, storageOf, type Site, type Storage } from './endpoints.js';
import { shapeRequest, type CallInput } from './request.js';
import { signApigw2 } from './signer/apigw2.js';
import type { SigningKey } from './signer/key.js';
import { canonicalQuery, signSigV4 } from './signer/sigv4.js';

/** Signed calls, decoded. Each throws ApiError, of kind `malformed` when the answer has another shape. */
export interface Client {
  /** The provider's time. */
  now(): Date;
  call<T>(action: Action, schema: z.ZodType<T>, input?: CallInput): Promise<T>;
  /** For pages of many rows: the answer as `parseBulk` reads it, its rows yet to be checked. */
  callBulk(action: Action, input?: CallInput): Promise<unknown>;
  /** Whether the Kubernetes service exists in a region. */
  hasKubernetes(region: string): Promise<boolean>;
  /** The Kubernetes service keeps each region under a path of its own. */
  callKubernetes<T>(
    action: Action,
    schema: z.ZodType<T>,
    region: string,
    input?: Pick<CallInput, 'path'>,
  ): Promise<T>;
  callStorage<T>(
    action: Action,
    schema: z.ZodType<T>,
    region: string,
    input?: Pick<CallInput, 'path' | 'query'>,
  ): Promise<T>;
  /**
   * Makes a call that changes something. An answer that says nothing but yes is enough: what has become of the
   * thing is looked up afterwards.
   * @returns the provider's request id.
   */
  change(action: Action, input: CallInput): Promise<string | undefined>;
  changeKubernetes(action: Action, region: string, input: CallInput): Promise<string | undefined>;
  changeStorage(action: Action, region: string, input: Pick<CallInput, 'path'>): Promise<string | undefined>;
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
  const change: Client['change'] = async (action, input) =>
    requestIdOf(await ask(action, input, judgeChange));
  const rooted = async (action: Action, region: string): Promise<Action> => {
    const root = kubernetesRoot(await site(), region);
    if (root === undefined) throw noHost(action);
    return { ...action, path: action.path.replace('{root}', root) };
  };
  const store = async (
    action: Action,
    region: string,
    input: Pick<CallInput, 'path' | 'query'>,
    judge: ApiCall['judge'],
  ): Promise<HttpResponse> => {
    const storage = storageOf(await site(), region);
    if (!storage) throw noHost(action);
    return sendToStorage(send, action, { ...input, ...storage }, key, judge);
  };
  return {
    now: () => http.now(),
    call,
    async callBulk(action, input = {}) {
      const bulk = createBulkReader();
      await ask(action, input, bulk.judge);
      return bulk.document();
    },
    hasKubernetes: async (region) => kubernetesRoot(await site(), region) !== undefined,
    callKubernetes: async (action, schema, region, input = {}) =>
      call(await rooted(action, region), schema, { ...input, headers: inRegion(region) }),
    callStorage: async (action, schema, region, input = {}) =>
      decode(action, schema, readStorageAnswer(await store(action, region, input, judgeStorageAnswer))),
    change,
    changeKubernetes: async (action, region, input) =>
      change(await rooted(action, region), { ...input, headers: inRegion(region) }),
    changeStorage: async (action, region, input) =>
      requestIdOf(await store(action, region, input, judgeStorageChange)),
  };
}

function inRegion(region: string): Readonly<Record<string, string>> {
  return { 'x-ncp-region_code': region };
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
  const { target, contentType, ...body } = shapeRequest(action, input);
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
        'content-type': contentType,
      };
      return { method, url: `https://${host}${target}`, headers, ...body };
    },
    (response) => judge(response, signedAt),
  );
}

function sendToStorage(
  send: Sender,
  action: Action,
  { host, signingRegion: region, ...input }: Pick<CallInput, 'path' | 'query'> & Storage,
  key: SigningKey,
  judge: ApiCall['judge'],
): Promise<HttpResponse> {
  const { method } = action;
  const path = action.path.replace('{bucket}', input.path?.['bucket'] ?? '');
  const query = Object.fromEntries(
    Object.entries(input.query ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const search = canonicalQuery(query);
  return send(
    action,
    (stamp) => ({
      method,
      url: `https://${host}${path}${search === '' ? '' : `?${search}`}`,
      headers: signSigV4({ method, host, path, query, region }, key, stamp),
    }),
    judge,
  );
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
