import type { SandboxRequest } from '../engine/plugin.js';
import { decodePairs } from './encoding.js';
import type { Body } from './parameters.js';
import { Refusal } from './refusal.js';

/** The parameters of a request: a JSON body, or the query of a GET. @throws Refusal, URIError. */
export function readBody({ method, query, body }: SandboxRequest): Body {
  if (method === 'GET') return unflatten(decodePairs(query));
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal('InvalidRequest', 'The body of the request must be a JSON object.');
}

/** Turns `Filters.0.Values.1=x` into nested members; members whose names are all numbers are a list. */
function unflatten(pairs: readonly (readonly [string, string])[]): Body {
  const root: Record<string, unknown> = {};
  for (const [path, value] of pairs) {
    const names = path.split('.');
    const last = names.pop() ?? path;
    const parent = names.reduce<Record<string, unknown>>((node, name) => {
      const child = isObject(node[name]) ? node[name] : {};
      node[name] = child;
      return child;
    }, root);
    parent[last] = value;
  }
  return listed(root) as Body;
}

function listed(value: unknown): unknown {
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [name, listed(member)] as const);
  return members.length > 0 && members.every(([name]) => /^\d+$/.test(name))
    ? members.map(([, member]) => member)
    : Object.fromEntries(members);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
