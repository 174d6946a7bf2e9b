import type { Clock, EventSink, Http, Random, Route } from '../domain/ports.js';
import { createAttempt } from './attempt.js';
import { applyPolicies } from './policy.js';
import { limitConcurrency } from './policies/concurrency.js';
import { pace } from './policies/pace.js';
import { retry } from './policies/retry.js';
import { stagger } from './policies/stagger.js';
import { readProxies, type Proxies } from './proxy.js';
import { createProviderClock } from './provider-clock.js';
import { createTransport, type Transport } from './transport.js';

export interface HttpSettings {
  readonly clock: Clock;
  readonly random: Random;
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Longest wait for a whole answer, milliseconds. */
  readonly timeoutMs: number;
  /** False: do not wait for rate limits. */
  readonly paced: boolean;
  readonly endpoint?: string;
  /** Names the forward proxies; none when absent. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What carries requests; real connections when absent. */
  readonly transport?: Transport;
  readonly emit: EventSink;
  readonly trace?: (line: string) => void;
}

/** The way every request goes: retried, paced, limited, in its turn, then signed and sent anew at each try. */
export function createHttp(settings: HttpSettings): Http {
  const { clock, random, concurrency, timeoutMs, paced, endpoint, env = {}, emit, trace } = settings;
  const proxies = readProxies(env);
  const { transport = createTransport(concurrency, proxies, endpoint) } = settings;
  const providerClock = createProviderClock(clock, emit);
  const attempt = createAttempt({
    transport,
    clock,
    providerClock,
    random,
    timeoutMs,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(trace ? { trace } : {}),
  });
  const policies = [
    retry({ clock, random, emit }),
    ...(paced ? [pace(clock)] : []),
    limitConcurrency(concurrency),
    stagger(),
  ];
  const send = applyPolicies(attempt, policies);
  return {
    send,
    now: () => providerClock.now(),
    route: (url) => routeTo(endpoint ?? url, proxies),
  };
}

function routeTo(url: string, proxies: Proxies): Route {
  const { host, protocol } = new URL(url);
  const { variable, origin } = proxies.leadingTo(url) ?? {};
  return {
    host,
    encrypted: protocol === 'https:',
    ...(variable === undefined || origin === undefined ? {} : { proxy: { variable, origin } }),
  };
}
