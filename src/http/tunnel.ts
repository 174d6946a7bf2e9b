import type { ClientRequest } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { HttpsProxyAgent, type HttpsProxyAgentOptions } from 'https-proxy-agent';
import type { Proxy } from './proxy.js';
import { ProxyError } from './proxy-error.js';

const OPENING_TIMEOUT_MS = 10_000;
const NO_ANSWER = 'NoAnswer';

/** Leads every connection through a proxy by CONNECT. What the proxy itself answers never passes for the provider's. */
export class Tunnel extends HttpsProxyAgent<string> {
  readonly #proxy: Proxy;

  constructor(proxy: Proxy, options: HttpsProxyAgentOptions<string>) {
    const { origin, authorization } = proxy;
    // The address goes without its password: the agent's own trace would write it out.
    super(origin, {
      ...options,
      headers: authorization === undefined ? {} : { 'Proxy-Authorization': authorization },
    });
    this.#proxy = proxy;
  }

  override async connect(
    ...[request, options]: Parameters<HttpsProxyAgent<string>['connect']>
  ): ReturnType<HttpsProxyAgent<string>['connect']> {
    const status = statusOf(request);
    const socket = await this.#inTime(super.connect(request, options));
    const answered = status();
    if (answered === 200) return socket;
    socket.destroy();
    throw new ProxyError(this.#proxy, answered === undefined ? { code: NO_ANSWER } : { status: answered });
  }

  /** A proxy that fails, or says nothing, fails the connection by its name. */
  async #inTime<T>(opening: Promise<T>): Promise<T> {
    const opened = new AbortController();
    const tooLate = setTimeout(OPENING_TIMEOUT_MS, undefined, { signal: opened.signal }).then(() => {
      throw new ProxyError(this.#proxy, { code: 'Timeout' });
    });
    try {
      return await Promise.race([opening, tooLate]);
    } catch (error) {
      if (error instanceof ProxyError) throw error;
      throw new ProxyError(this.#proxy, { code: (error as NodeJS.ErrnoException).code ?? NO_ANSWER });
    } finally {
      opened.abort();
    }
  }
}

/** Reads the status with which the proxy answers CONNECT; what is no answer of a proxy has none. */
function statusOf(request: ClientRequest): () => number | undefined {
  let status: number | undefined;
  request.once('proxyConnect', (answer: { readonly statusCode?: number }) => {
    status = Number.isInteger(answer.statusCode) ? answer.statusCode : undefined;
  });
  return () => status;
}
