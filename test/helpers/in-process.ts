import type { Fault } from '../../src/domain/errors.js';
import type { HttpRequest, HttpResponse } from '../../src/domain/ports.js';
import { TransportError, type Transport } from '../../src/http/transport.js';
import type { RunningSandbox } from '../../src/sandbox/index.js';

const TIMEOUT: Fault = { kind: 'unavailable', code: 'Timeout', message: 'no answer in time' };
const BROKEN: Fault = { kind: 'unavailable', code: 'ECONNRESET', message: 'the connection failed' };

/**
 * Carries requests to a sandbox of this process without a connection, as one on the loopback address would: what
 * breaks a connection, or would last too long, fails in the same words, but at once.
 */
export function inProcess(sandbox: RunningSandbox): Transport {
  return async (request, { timeoutMs, signal }) => {
    signal.throwIfAborted();
    const { reply, cut } = await sandbox.answer(toSandbox(request), (ms) =>
      ms >= timeoutMs ? Promise.reject(new TransportError(TIMEOUT)) : Promise.resolve(),
    );
    signal.throwIfAborted();
    if (cut !== 'nowhere') throw new TransportError(BROKEN);
    return fromSandbox(request, sandbox, reply);
  };
}

function toSandbox({
  method,
  url,
  headers,
  body = '',
}: HttpRequest): Parameters<RunningSandbox['answer']>[0] {
  const { pathname, search } = new URL(url);
  const bytes = Buffer.from(body);
  const length = bytes.length > 0 ? { 'content-length': String(bytes.length) } : {};
  const path = { method, path: pathname, query: search.slice(1) };
  return { ...path, headers: { ...inLowerCase(headers), ...length }, body: bytes };
}

type Reply = Awaited<ReturnType<RunningSandbox['answer']>>['reply'];

function fromSandbox({ largestFile }: HttpRequest, sandbox: RunningSandbox, reply: Reply): HttpResponse {
  const date = new Date(sandbox.now()).toUTCString();
  const head = { status: reply.status, headers: { ...inLowerCase(reply.headers), date } };
  const bytes = Buffer.from(reply.bytes ?? reply.body);
  return largestFile === undefined ? { ...head, body: bytes.toString() } : { ...head, body: '', bytes };
}

function inLowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
