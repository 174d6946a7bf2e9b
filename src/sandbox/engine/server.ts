import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery } from './exchange.js';
import type { Reply, SandboxRequest } from './plugin.js';

const HOST = '127.0.0.1';
const BODY_LIMIT = 1024 * 1024;

/** A server that was started. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** What the server needs of the engine. */
export interface ServerDeps {
  readonly port: number;
  /** Value of the `Date` header. */
  now(): number;
  answer(request: SandboxRequest, sleep: (ms: number) => Promise<void>): Promise<Delivery>;
}

/** Listens on the loopback address. @throws when the port is taken. */
export async function listen(deps: ServerDeps): Promise<Listening> {
  const pending = new Set<AbortController>();
  const server = createServer((incoming, outgoing) => {
    const gone = new AbortController();
    pending.add(gone);
    outgoing.once('close', () => {
      gone.abort();
      pending.delete(gone);
    });
    void serve(incoming, outgoing, deps, gone.signal);
  });
  server.keepAliveTimeout = 60_000;
  await start(server, deps.port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      pending.forEach((request) => request.abort());
      return stop(server);
    },
  };
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  deps: ServerDeps,
  signal: AbortSignal,
): Promise<void> {
  try {
    const request = await receive(incoming);
    const delivery = request
      ? await deps.answer(request, (ms) => sleep(ms, undefined, { signal }))
      : refuse(413, 'too-large', `a body may have ${BODY_LIMIT} bytes`);
    send(outgoing, delivery, deps.now());
  } catch (error) {
    if (signal.aborted) return;
    const cause = error instanceof Error ? String(error.stack) : String(error);
    send(outgoing, refuse(500, 'sandbox-defect', cause), deps.now());
  }
}

/** Reads a request to its end; undefined when its body is too large. */
async function receive(incoming: IncomingMessage): Promise<SandboxRequest | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  // Read to the end even when it is too much: an answer sent before that would be lost.
  if (size > BODY_LIMIT) return undefined;
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  return {
    method: incoming.method ?? 'GET',
    path,
    query: query.join('?'),
    headers: joinHeaders(incoming),
    body: Buffer.concat(chunks),
  };
}

function joinHeaders({ headersDistinct }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(', ')]),
  );
}

function send(outgoing: ServerResponse, { reply, cut }: Delivery, now: number): void {
  if (cut === 'before') {
    outgoing.destroy();
    return;
  }
  const body = Buffer.from(reply.bytes ?? reply.body);
  outgoing.writeHead(reply.status, {
    ...reply.headers,
    date: new Date(now).toUTCString(),
    'content-length': body.length,
  });
  if (cut === 'nowhere') outgoing.end(body);
  else outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
}

function refuse(status: number, error: string, message: string): Delivery {
  const reply: Reply = {
    status,
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ error, message }),
  };
  return { reply, cut: 'nowhere' };
}

function start(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
