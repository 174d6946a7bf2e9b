import { createServer, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createTransport, TransportError } from '../../src/http/transport.js';
import type { HttpResponse } from '../../src/domain/ports.js';
import { say, serve, type LoopbackServer } from '../helpers/loopback-server.js';

const MIB = 1024 * 1024;

interface Options {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

function get({ origin }: LoopbackServer, options: Options = {}): Promise<HttpResponse> {
  const { timeoutMs = 5_000, signal = new AbortController().signal } = options;
  return createTransport(4)({ method: 'GET', url: `${origin}/`, headers: {} }, { timeoutMs, signal });
}

/** The fault of a request that must fail. */
async function faultOf(request: Promise<HttpResponse>): Promise<unknown> {
  const error: unknown = await request.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(TransportError);
  return (error as TransportError).fault;
}

describe('transport', () => {
  it('gives status, headers in lower case and the text', async () => {
    const server = await serve((response) => say(response, 418, '阿里云', { 'X-Name': 'value' }));
    expect(await get(server)).toMatchObject({ status: 418, headers: { 'x-name': 'value' }, body: '阿里云' });
  });

  it('joins a header that comes twice', async () => {
    const server = await serve((response) => {
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      say(response, 200);
    });
    expect((await get(server)).headers['set-cookie']).toBe('a=1, b=2');
  });

  it('does not wait for what comes after a switch to another protocol', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const request = createTransport(4)(
      { method: 'GET', url: `http://127.0.0.1:${String(port)}/`, headers: {} },
      { timeoutMs: 2_000, signal: new AbortController().signal },
    );
    expect(await faultOf(request)).toMatchObject({ kind: 'unavailable', code: 'SwitchedProtocols' });
    server.close();
  });

  it('reads a compressed answer', async () => {
    const server = await serve((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('whole')),
    );
    expect((await get(server)).body).toBe('whole');
  });

  it('follows no redirect', async () => {
    const server = await serve((response) => say(response, 302, '', { location: '/elsewhere' }));
    expect((await get(server)).status).toBe(302);
    expect(server.received).toHaveLength(1);
  });

  it('repeats nothing by itself', async () => {
    const server = await serve((response) => say(response, 503));
    expect((await get(server)).status).toBe(503);
    expect(server.received).toHaveLength(1);
  });

  it('does not take an answer that was cut short', async () => {
    const server = await serve((response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"rows":[', () => response.destroy());
    });
    expect(await faultOf(get(server))).toMatchObject({ kind: 'unavailable' });
  });

  it('does not take a chunked answer that was cut short', async () => {
    const server = await serve((response) => {
      response.writeHead(200, { 'transfer-encoding': 'chunked' });
      response.write('{"rows":[', () => response.destroy());
    });
    expect(await faultOf(get(server))).toMatchObject({ kind: 'unavailable' });
  });

  it('does not take a compressed answer that was cut short', async () => {
    const whole = gzipSync('x'.repeat(10_000));
    const server = await serve((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole.subarray(0, whole.length - 10)),
    );
    expect(await faultOf(get(server))).toMatchObject({ kind: 'unavailable' });
  });

  it('names a connection that was reset', async () => {
    const server = await serve((response) => response.destroy());
    expect(await faultOf(get(server))).toMatchObject({ kind: 'unavailable', code: 'ECONNRESET' });
  });

  it('names a host that nobody listens on', async () => {
    const fault = await faultOf(get({ origin: 'http://127.0.0.1:1', received: [] }));
    expect(fault).toMatchObject({ kind: 'unavailable', code: 'ECONNREFUSED' });
  });

  it('waits no longer than it may', async () => {
    const server = await serve(() => undefined);
    expect(await faultOf(get(server, { timeoutMs: 50 }))).toEqual({
      kind: 'unavailable',
      code: 'Timeout',
      message: 'no answer in time',
      obstacle: { kind: 'connection', host: '127.0.0.1' },
    });
  });

  it('gives up on an answer that trickles for ever', async () => {
    const server = await serve((response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 10);
      response.once('close', () => clearInterval(drip));
    });
    expect(await faultOf(get(server, { timeoutMs: 100 }))).toMatchObject({ code: 'Timeout' });
  });

  it('takes no answer larger than 32 MiB', async () => {
    const server = await serve((response) => say(response, 200, 'x'.repeat(33 * MIB)));
    expect(await faultOf(get(server))).toMatchObject({ kind: 'malformed', code: 'ResponseTooLarge' });
  });

  it('measures a compressed answer by what it unpacks to', async () => {
    const bomb = gzipSync('x'.repeat(33 * MIB));
    const server = await serve((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(await faultOf(get(server))).toMatchObject({ kind: 'malformed', code: 'ResponseTooLarge' });
  });

  it('stops with the reason it is given when it is aborted', async () => {
    const controller = new AbortController();
    const reason = new Error('stop');
    const server = await serve(() => controller.abort(reason));
    await expect(get(server, { signal: controller.signal })).rejects.toBe(reason);
  });

  it('sends nothing when it is aborted already', async () => {
    const server = await serve((response) => say(response, 200));
    await expect(get(server, { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop');
    expect(server.received).toEqual([]);
  });
});
