import got from 'got';
import type { Fault } from '../domain/errors.js';
import type { HttpRequest, HttpResponse } from '../domain/ports.js';
import { createAgents } from './agents.js';
import { explainFailure } from './explain-failure.js';
import { watchIssuer } from './issuer.js';
import { withOwnSignal } from './own-signal.js';
import { readProxies, type Proxies } from './proxy.js';

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
export function createTransport(
  connections: number,
  proxies: Proxies = readProxies({}),
  endpoint?: string,
): Transport {
  const agentsFor = createAgents(connections, proxies, endpoint);
  const client = got.extend({
    retry: { limit: 0 },
    followRedirect: false,
    throwHttpErrors: false,
    allowGetBody: true,
    headers: { 'user-agent': 'acctclose' },
  });
  return async ({ method, url, headers, body, largestFile }, { timeoutMs, signal }) => {
    const agent = await agentsFor(url);
    return withOwnSignal(signal, async (own) => {
      const request = client(url, {
        agent,
        method: method as 'GET',
        headers,
        ...(body === undefined ? {} : { body }),
        timeout: { connect: Math.min(CONNECT_TIMEOUT_MS, timeoutMs), request: timeoutMs },
        signal: own.signal,
      });
      void request.on('downloadProgress', ({ transferred }) => {
        if (transferred > (largestFile ?? LARGEST_BODY)) own.abort(TOO_LARGE);
      });
      // Nobody asked for another protocol, and nothing would ever come of it.
      void request.on('request', (sent) => {
        sent.once('upgrade', (_answer, socket) => {
          socket.destroy();
          own.abort(SWITCHED);
        });
      });
      const issuer = watchIssuer(request);
      try {
        const response = await request;
        const head = { status: response.statusCode, headers: flatten(response.headers) };
        return largestFile === undefined
          ? { ...head, body: response.body }
          : { ...head, body: '', bytes: response.rawBody };
      } catch (error) {
        signal.throwIfAborted();
        const refused = [TOO_LARGE, SWITCHED].find((fault) => fault === own.signal.reason);
        if (refused) throw new TransportError(refused);
        throw new TransportError(explainFailure(error, { url, issuer: issuer(), proxies }));
      }
    });
  };
}

const TOO_LARGE: Fault = {
  kind: 'malformed',
  code: 'ResponseTooLarge',
  message: 'the answer is larger than is taken',
};

const SWITCHED: Fault = {
  kind: 'unavailable',
  code: 'SwitchedProtocols',
  message: 'the answer switches to another protocol, which nobody asked for',
};

function flatten(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')]],
    ),
  );
}
