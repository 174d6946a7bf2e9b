import type { CallInfo, Reply, SandboxRequest, World } from '../engine/plugin.js';
import { ACTIONS } from './actions/index.js';
import { decodePairs } from './encoding.js';
import type { JdcloudState } from './entities/state.js';
import { checkNames, type Action, type Input } from './input.js';
import { checkPermission, checkProtection } from './permissions.js';
import { Refusal, refuseArgument } from './refusal.js';
import { succeed } from './replies.js';
import { verify } from './verify/caller.js';
import { readAuthorization } from './verify/signature.js';

const BODILESS: readonly Action['method'][] = ['GET', 'DELETE'];

/** Tells what a request asks for. The service stands in the credential scope, or failing that in the host. */
export function describeCall(request: SandboxRequest): CallInfo {
  const { headers, query, body } = request;
  const authorization = readAuthorization(headers['authorization'] ?? '');
  const service = authorization?.service ?? (headers['host'] ?? '').split('.', 1)[0] ?? 'unknown';
  const route = findRoute(request, service);
  const accessKeyId = authorization?.accessKeyId;
  return {
    action: `${service}:${route?.action.name ?? 'unknown'}`,
    parameters: {
      ...route?.path,
      ...Object.fromEntries(decodePairs(query)),
      ...(body.length > 0 ? { body: body.toString('utf8') } : {}),
    },
    ...(accessKeyId === undefined ? {} : { accessKeyId }),
  };
}

/** Verifies a request and runs its action. @throws Refusal. */
export function handleCall(request: SandboxRequest, world: World<JdcloudState>, requestId: string): Reply {
  const { account, authorization } = verify(request, world);
  const { accountId, entities: state } = account;
  const route = findRoute(request, authorization.service);
  if (!route) throw new Refusal(404, 'NOT_FOUND', 'no route and no API found with those values [gw]');
  const { action, path } = route;
  checkScope(path, authorization.region);
  checkPermission(state, `${action.service}:${action.name}`);
  const { now, repeatPages } = world;
  const input: Input = {
    path,
    query: new Map(decodePairs(request.query)),
    body: BODILESS.includes(action.method) ? {} : readBody(request.body),
    accountId,
    state,
    now,
    repeatPages,
  };
  checkNames(action, input);
  const { signedHeaders } = authorization;
  checkProtection(state, action, { headers: request.headers, signedHeaders, now });
  return succeed(requestId, action.run(input));
}

interface Route {
  readonly action: Action;
  readonly path: Readonly<Record<string, string>>;
}

function findRoute({ method, path }: SandboxRequest, service: string): Route | undefined {
  const segments = path.split('/').map(decodeURIComponent);
  for (const action of ACTIONS) {
    if (action.service !== service || action.method !== method) continue;
    const values = match(action.path.split('/'), segments);
    if (values) return { action, path: values };
  }
  return undefined;
}

function match(
  template: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (template.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [place, part] of template.entries()) {
    const segment = segments[place] ?? '';
    // A verb may follow: `{natGatewayId}:stopNatGateway`.
    const [, name, verb = ''] = /^\{(\w+)\}(:\w+)?$/.exec(part) ?? [];
    const fits = name === undefined ? part === segment : segment.endsWith(verb);
    if (!fits) return undefined;
    if (name !== undefined) values[name] = segment.slice(0, segment.length - verb.length);
  }
  return values;
}

// A path without a region may be signed with any: the SDKs do not agree on one.
function checkScope({ regionId }: Readonly<Record<string, string>>, region: string): void {
  if (regionId !== undefined && regionId !== region) {
    throw new Refusal(401, 'ACCESS_ERROR', 'the region of the credential differs from the path [gw]');
  }
}

function readBody(body: Buffer): Readonly<Record<string, unknown>> {
  const refuse = (): Refusal => refuseArgument('the body must be a JSON object');
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse();
    return value as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw error instanceof SyntaxError ? refuse() : error;
  }
}
