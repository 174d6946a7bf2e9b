import type { Proxy } from './proxy.js';

/** The proxy did not let a connection through: by its status, or by the code of what failed on the way to it. */
export class ProxyError extends Error {
  readonly status: number | undefined;
  readonly code: string;

  constructor(
    readonly proxy: Proxy,
    { status, code }: { readonly status?: number | undefined; readonly code?: string },
  ) {
    super('the proxy did not let the connection through');
    this.name = 'ProxyError';
    this.status = status;
    this.code = `Proxy${status ?? code ?? ''}`;
  }
}
