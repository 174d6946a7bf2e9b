import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/domain/errors.js';
import type { HttpResponse } from '../../src/domain/ports.js';
import { readProxies } from '../../src/http/proxy.js';
import { createTransport, TransportError } from '../../src/http/transport.js';
import { openTls, startForwardProxy, type Certificate, type ForwardProxy } from '../helpers/forward-proxy.js';
import { say, serve } from '../helpers/loopback-server.js';

const HOST = 'ecs.aliyuncs.com';
const LIMITS = { timeoutMs: 15_000, signal: new AbortController().signal };

const throughProxy = (proxy: string, more: Readonly<Record<string, string>> = {}) => {
  const send = createTransport(4, readProxies({ HTTPS_PROXY: proxy, ...more }));
  return (url = `https://${HOST}/`): Promise<HttpResponse> =>
    send({ method: 'GET', url, headers: {} }, LIMITS);
};

async function faultOf(request: Promise<HttpResponse>): Promise<Fault> {
  const error: unknown = await request.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(TransportError);
  return (error as TransportError).fault;
}

const obstacleOf = ({ origin }: ForwardProxy) => ({
  kind: 'proxy',
  variable: 'HTTPS_PROXY',
  proxy: origin,
  host: HOST,
});

describe('a proxy', () => {
  it('is asked by CONNECT, once for connections that are kept', async () => {
    const server = await serve((response) => say(response, 200, 'whole'));
    const proxy = await startForwardProxy();
    const send = createTransport(4, readProxies({ ACCTCLOSE_PROXY: proxy.origin }));
    const get = () =>
      send({ method: 'GET', url: `${server.origin}/path?x=1`, headers: { host: HOST } }, LIMITS);
    expect(await get()).toMatchObject({ status: 200, body: 'whole' });
    expect(await get()).toMatchObject({ status: 200, body: 'whole' });
    expect(proxy.asked).toEqual([new URL(server.origin).host]);
    expect(proxy.plain).toEqual([]);
    expect(server.received.map(({ url, headers }) => [url, headers.host])).toEqual([
      ['/path?x=1', HOST],
      ['/path?x=1', HOST],
    ]);
    expect(server.received[0]?.headers).not.toHaveProperty('proxy-authorization');
  });

  it('is not asked for this machine', async () => {
    const server = await serve((response) => say(response, 200));
    const proxy = await startForwardProxy();
    expect(await throughProxy(proxy.origin)(server.origin)).toMatchObject({ status: 200 });
    expect(proxy.asked).toEqual([]);
  });

  it('is opened with the name and the password of its address', async () => {
    const proxy = await startForwardProxy({ password: 'user:p@ss', status: 403 });
    const get = throughProxy(proxy.origin.replace('//', '//user:p%40ss@'));
    expect(await faultOf(get())).toEqual({
      kind: 'unavailable',
      code: 'Proxy403',
      message: 'the proxy did not let the connection through',
      obstacle: { ...obstacleOf(proxy), status: 403 },
      lasting: true,
    });
  });

  it.each([
    ['none', ''],
    ['wrong ones', 'user:wrong@'],
  ])('that wants a name and a password says so to %s', async (_which, login) => {
    const proxy = await startForwardProxy({ password: 'user:right' });
    const fault = await faultOf(throughProxy(proxy.origin.replace('//', `//${login}`))());
    expect(fault).toMatchObject({
      code: 'Proxy407',
      lasting: true,
      obstacle: { ...obstacleOf(proxy), status: 407 },
    });
    expect(JSON.stringify(fault)).not.toContain('wrong');
  });

  it.each([500, 502, 503, 504])('that answers %i may be tried again', async (status) => {
    const proxy = await startForwardProxy({ status });
    const fault = await faultOf(throughProxy(proxy.origin)());
    expect(fault).toMatchObject({ code: `Proxy${status}`, obstacle: { ...obstacleOf(proxy), status } });
    expect(fault).not.toHaveProperty('lasting');
  });

  it.each([
    ['hang-up', 'ProxyNoAnswer'],
    ['garbage', 'ProxyNoAnswer'],
    ['silent', 'ProxyTimeout'],
  ] as const)('that is none is named: %s', async (rudeness, code) => {
    const proxy = await startForwardProxy({ rudeness });
    const fault = await faultOf(throughProxy(proxy.origin)());
    expect(fault).toMatchObject({ kind: 'unavailable', code, obstacle: obstacleOf(proxy) });
  });

  it('that nobody runs is named', async () => {
    const fault = await faultOf(throughProxy('http://127.0.0.1:1')());
    expect(fault).toMatchObject({ code: 'ProxyECONNREFUSED', obstacle: { proxy: 'http://127.0.0.1:1' } });
  });
});

describe('a certificate that is not trusted', () => {
  const CASES: readonly (readonly [Certificate, string, string])[] = [
    ['server', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'issuer'],
    ['expired', 'CERT_HAS_EXPIRED', 'time'],
  ];

  it.each(CASES)('is explained behind a proxy: %s', async (certificate, code, problem) => {
    const server = await serve((response) => say(response, 200));
    const proxy = await startForwardProxy({ leadTo: await openTls(server.origin, certificate) });
    expect(await faultOf(throughProxy(proxy.origin)())).toEqual({
      kind: 'unavailable',
      code,
      message: 'the certificate is not trusted',
      obstacle: {
        kind: 'certificate',
        host: HOST,
        problem,
        issuer: 'Example Company Root CA, Example Company',
      },
      lasting: true,
    });
    expect(server.received).toEqual([]);
  });

  it('is explained without one', async () => {
    const server = await serve((response) => say(response, 200));
    const { port } = new URL(await openTls(server.origin));
    const fault = await faultOf(throughProxy('http://127.0.0.1:1')(`https://localhost:${port}`));
    expect(fault).toMatchObject({
      lasting: true,
      obstacle: {
        kind: 'certificate',
        host: 'localhost',
        issuer: 'Example Company Root CA, Example Company',
      },
    });
  });
});

describe('a name that cannot be looked up', () => {
  it('is told apart, with a proxy that was named for plain http alone', async () => {
    const send = createTransport(4, readProxies({ HTTP_PROXY: 'http://proxy.example' }));
    const fault = await faultOf(
      send({ method: 'GET', url: 'https://nowhere.invalid/', headers: {} }, LIMITS),
    );
    expect(['ENOTFOUND', 'EAI_AGAIN']).toContain(fault.code);
    expect(fault.obstacle).toEqual({ kind: 'name', host: 'nowhere.invalid', unusedVariable: 'HTTP_PROXY' });
  });
});
