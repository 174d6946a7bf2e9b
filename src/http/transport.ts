import http from 'node:http';
import https from 'node:https';
import got, { RequestError, TimeoutError } from 'got';
import type { Fault } from '../domain/errors.js';
import type { HttpRequest, HttpResponse } from '../domain/ports.js';
import { withOwnSignal } from './own-signal.js';

/** No whole answer came, or one that is not taken. */
export class TransportError extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
    this.name = 'TransportError';
  }
}

export interface TransportLimits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export type Transport = (request: HttpRequest, limits: TransportLimits) => Promise<HttpResponse>;

const CONNECT_TIMEOUT_MS = 10_000;
const LARGEST_BODY = 32 * 1024 * 1024;

/** Sends requests over kept-alive connections. Nothing is followed, repeated or interpreted here. */
export function createTransport(connections: number): Transport {
  const agent = {
    http: new http.Agent({ keepAlive: true, maxSockets: connections }),
    https: new https.Agent({ keepAlive: true, maxSockets: connections }),
  };
  const client = got.extend({
    agent,
    retry: { limit: 0 },
    followRedirect: false,
    throwHttpErrors: false,
    allowGetBody: true,
    headers: { 'user-agent': 'acctclose' },
  });
  return ({ method, url, headers, body, largestFile }, { timeoutMs, signal }) =>
    withOwnSignal(signal, async (own) => {
      const request = client(url, {
        method: method as 'GET',
        headers,
        ...(body === undefined ? {} : { body }),
        timeout: { connect: Math.min(CONNECT_TIMEOUT_MS, timeoutMs), request: timeoutMs },
        signal: own.signal,
      });
      void request.on('downloadProgress', ({ transferred }) => {
        if (transferred > (largestFile ?? LARGEST_BODY)) own.abort(TOO_LARGE);
      });
      try {
        const response = await request;
        const head = { status: response.statusCode, headers: flatten(response.headers) };
        return largestFile === undefined
          ? { ...head, body: response.body }
          : { ...head, body: '', bytes: response.rawBody };
      } catch (error) {
        signal.throwIfAborted();
        throw new TransportError(own.signal.reason === TOO_LARGE ? TOO_LARGE : explain(error));
      }
    });
}

const TOO_LARGE: Fault = {
  kind: 'malformed',
  code: 'ResponseTooLarge',
  message: 'the answer is larger than is taken',
};

function explain(error: unknown): Fault {
  if (error instanceof TimeoutError)
    return { kind: 'unavailable', code: 'Timeout', message: 'no answer in time' };
  if (!(error instanceof RequestError)) throw error;
  return { kind: 'unavailable', code: error.code, message: 'the connection failed' };
}

function flatten(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')]],
    ),
  );
}
