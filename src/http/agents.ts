import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { Proxy, Proxies } from './proxy.js';

/** The connections over which an address is reached. */
export type AgentsFor = (url: string) => Promise<{ readonly http: http.Agent; readonly https: https.Agent }>;

/**
 * How long one of several addresses of a host may take before the next is tried too. Node's quarter of a second is less
 * than a connection around the world takes, and each but the last would be given up.
 */
const ADDRESS_TIMEOUT_MS = 2_500;

/**
 * Keeps connections alive: direct ones, and those through each proxy. What leads through one is loaded when one is named.
 * @param endpoint what stands in for every host: its certificate is held against its own name, not against the one signed.
 */
export function createAgents(connections: number, proxies: Proxies, endpoint?: string): AgentsFor {
  const options = {
    keepAlive: true,
    maxSockets: connections,
    autoSelectFamilyAttemptTimeout: ADDRESS_TIMEOUT_MS,
  };
  const servername = endpoint === undefined ? {} : { servername: nameOf(endpoint) };
  const direct = { http: new http.Agent(options), https: new https.Agent({ ...options, ...servername }) };
  const tunnels = new Map<string, Promise<https.Agent>>();
  const tunnelOf = (proxy: Proxy): Promise<https.Agent> => {
    const known = tunnels.get(proxy.variable) ?? openTunnel(proxy, options);
    tunnels.set(proxy.variable, known);
    return known;
  };
  return async (url) => {
    const proxy = proxies.leadingTo(url);
    if (!proxy) return direct;
    const tunnel = await tunnelOf(proxy);
    return { http: tunnel, https: tunnel };
  };
}

/** An address in numbers has no name that could be asked for; its certificate is held against it all the same. */
function nameOf(endpoint: string): string {
  const { hostname } = new URL(endpoint);
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? hostname : '';
}

async function openTunnel(proxy: Proxy, options: http.AgentOptions): Promise<https.Agent> {
  const { Tunnel } = await import('./tunnel.js');
  const tunnel: unknown = new Tunnel(proxy, options);
  // It makes connections of both kinds, and stands where either is asked for.
  return tunnel as https.Agent;
}
