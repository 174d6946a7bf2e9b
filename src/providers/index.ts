import type { ProviderAdapter } from '../domain/adapter.js';

/** A provider before its code is loaded. */
export interface ProviderEntry {
  readonly id: string;
  readonly title: string;
  load(): Promise<ProviderAdapter>;
}

/** The providers, in the order in which they are shown. */
export const providers: readonly ProviderEntry[] = [
  { id: 'alibaba', title: 'Alibaba Cloud', load: async () => (await import('./alibaba/index.js')).alibaba },
  { id: 'tencent', title: 'Tencent Cloud', load: async () => (await import('./tencent/index.js')).tencent },
  { id: 'jdcloud', title: 'JD Cloud', load: async () => (await import('./jdcloud/index.js')).jdcloud },
  { id: 'naver', title: 'NAVER Cloud Platform', load: async () => (await import('./naver/index.js')).naver },
];
