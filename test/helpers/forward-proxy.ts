import { readFileSync } from 'node:fs';
import http, { createServer } from 'node:http';
import https from 'node:https';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

const FOLDER = 'test/vectors/tls';

/** The root of an example company: what NODE_EXTRA_CA_CERTS would name. */
export const ROOT = `${FOLDER}/root.pem`;

/** Certificates of the example company: for the providers' hosts, past its time, or for another name. */
export type Certificate = 'server' | 'expired' | 'other-name';

export interface ForwardProxy {
  /** Its address, without name and password. */
  readonly origin: string;
  /** `host:port` of every CONNECT, in order. */
  readonly asked: readonly string[];
  /** Requests that were not CONNECT. */
  readonly plain: readonly string[];
}

export interface ProxyConduct {
  /** The `user:password` it wants. */
  readonly password?: string;
  /** Where each connection really leads; its own target when absent. */
  readonly leadTo?: string;
  /** Answers CONNECT with this instead. */
  readonly status?: number;
  /** What it does instead of answering as a proxy. */
  readonly rudeness?: 'silent' | 'hang-up' | 'garbage';
}

/** A forward proxy on the loopback address that lives as long as the test. */
export async function startForwardProxy(conduct: ProxyConduct = {}): Promise<ForwardProxy> {
  const asked: string[] = [];
  const plain: string[] = [];
  const server = createServer((request, response) => {
    plain.push(request.url ?? '');
    response.writeHead(501).end();
  });
  server.on('connect', (request, client: Socket) => {
    asked.push(request.url ?? '');
    client.on('error', () => undefined);
    answerConnect(client, request.headers['proxy-authorization'], request.url ?? '', conduct);
  });
  return { origin: `http://${await listen(server)}`, asked, plain };
}

function answerConnect(
  client: Socket,
  authorization: string | undefined,
  target: string,
  { password, leadTo, status, rudeness }: ProxyConduct,
): void {
  if (rudeness === 'silent') return;
  const wanted = password === undefined ? undefined : `Basic ${Buffer.from(password).toString('base64')}`;
  const refusal = authorization === wanted ? status : 407;
  if (rudeness !== undefined) {
    client.end(rudeness === 'garbage' ? 'SSH-2.0-OpenSSH_9.6\r\n\r\n' : '');
    return;
  }
  if (refusal !== undefined) {
    refuse(client, refusal);
    return;
  }
  const { hostname, port } = new URL(leadTo ?? `http://${target}`);
  const server = connect(Number(port), hostname, () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    client.pipe(server).pipe(client);
  });
  server.on('error', () => client.destroy());
  client.on('close', () => server.destroy());
}

/** The body stands for the page that a proxy shows: it must not pass for an answer of the provider. */
function refuse(client: Socket, status: number): void {
  const body = '{"RequestId":"FROM-THE-PROXY"}';
  client.end(
    `HTTP/1.1 ${status} Refused\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
}

/** A server that answers for every host with a certificate of the example company, and passes on what it is asked. */
export async function openTls(target: string, certificate: Certificate = 'server'): Promise<string> {
  const server = https.createServer(
    { key: readFileSync(`${FOLDER}/server.key`), cert: readFileSync(`${FOLDER}/${certificate}.pem`) },
    (request, response) => {
      const { method, url, headers } = request;
      const onward = http.request(new URL(url ?? '/', target), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      request.pipe(onward);
    },
  );
  return `https://${await listen(server)}`;
}

async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  );
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
