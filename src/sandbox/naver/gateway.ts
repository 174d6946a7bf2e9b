import type { CallInfo, Reply, SandboxRequest, World } from '../engine/plugin.js';
import type { QueryAction, RestAction, Scene } from './action.js';
import { QUERY_ACTIONS, QUERY_MUTATIONS, REST_ACTIONS } from './actions/index.js';
import { decodePairs } from './encoding.js';
import type { NaverState } from './entities/state.js';
import { jsonReply, xmlReply } from './errors.js';
import { encodeJson, type Encodable } from './json.js';
import { BadValue, type Flat } from './parameters.js';
import { checkPermission } from './permissions.js';
import { badParameter, badRequest, notFound, permissionDenied, unauthenticated } from './refusal.js';
import { readHost } from './sites.js';
import { readGatewaySignature, verifyGateway } from './verify/apigw.js';
import { encodeXml } from './xml.js';

const FORM = 'application/x-www-form-urlencoded';
const FORMATS = ['xml', 'json'];

type Found =
  | { readonly style: 'query'; readonly action: QueryAction }
  | { readonly style: 'rest'; readonly action: RestAction; readonly places: readonly string[] };

/** Whether a path belongs to a service behind the gateway, known action or not. */
export function isGatewayPath(path: string): boolean {
  return (
    /^\/(?:(?:vserver|vpc|vloadbalancer|vnas|vmysql|vautoscaling|billing|vnks|nks)\/|open-api\/v1\/)/.test(
      path,
    ) || /^\/api\/v1\/(?:sub-accounts|resources|activities)(?:\/|$)/.test(path)
  );
}

export function describeGateway(request: SandboxRequest): CallInfo {
  const found = findAction(request);
  const accessKeyId = readGatewaySignature(request)?.accessKeyId;
  return {
    action: found ? `${found.action.service}:${found.action.name}` : 'unknown:unknown',
    // A service in the manner of REST names its things in the path alone.
    parameters: {
      ...Object.fromEntries(flatten(request)),
      ...(found?.style === 'rest' ? { path: request.path } : {}),
    },
    ...(accessKeyId === undefined ? {} : { accessKeyId }),
  };
}

/** Whether the query style was asked for JSON; without a word it answers XML. */
export function wantsJson(request: SandboxRequest): boolean {
  const found = findAction(request);
  return found?.style !== 'query' || flatten(request).get('responseFormatType') === 'json';
}

/** Verifies a request and runs its action. @throws Refusal. */
export function handleGateway(request: SandboxRequest, world: World<NaverState>, requestId: string): Reply {
  const found = findAction(request);
  const { accountId, entities: state } = verifyGateway(request, world);
  if (!found) throw notFound();
  const { service, name } = found.action;
  checkHost(request.headers['host'] ?? '', service, state);
  checkPermission(state, `${service}:${name}`, permissionDenied);
  const scene = { state, accountId, now: world.now, repeatPages: world.repeatPages };
  return found.style === 'query'
    ? answerQuery(found.action, request, scene, requestId)
    : answerRest(found, request, scene, requestId);
}

function answerQuery(action: QueryAction, request: SandboxRequest, scene: Scene, requestId: string): Reply {
  const flat = flatten(request);
  const format = flat.get('responseFormatType') ?? 'xml';
  if (!FORMATS.includes(format)) throw badParameter('responseFormatType must be xml or json.');
  const members = worded(badParameter, () => action.run(flat, scene));
  const body: Encodable = { requestId, returnCode: '0', returnMessage: 'success', ...members };
  return format === 'json'
    ? jsonReply(200, requestId, { [action.root]: body })
    : xmlReply(200, requestId, encodeXml(action.root, body));
}

function answerRest(
  { action, places }: Extract<Found, { style: 'rest' }>,
  request: SandboxRequest,
  scene: Scene,
  requestId: string,
): Reply {
  const { headers } = request;
  if (headers['content-type']?.startsWith('application/json') !== true) {
    throw badRequest('Content-Type must be application/json.');
  }
  const flat = flatten(request);
  return jsonReply(
    200,
    requestId,
    worded(badRequest, () => action.run({ places, flat, headers }, scene)),
  );
}

function worded<T>(refuse: (message: string) => Error, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof BadValue ? refuse(`${error.message}.`) : error;
  }
}

function findAction({ method, path }: SandboxRequest): Found | undefined {
  const byName = [...QUERY_ACTIONS, ...QUERY_MUTATIONS].find((action) => action.path === path);
  if (byName) return method === 'GET' || method === 'POST' ? { style: 'query', action: byName } : undefined;
  for (const action of REST_ACTIONS) {
    const match = action.method === method ? action.path.exec(path) : null;
    if (match) return { style: 'rest', action, places: match.slice(1) };
  }
  return undefined;
}

/**
 * A request that names a real host must name the service's, and of the account's site: a key is not
 * known at another. Any other host is a stand-in such as an address of this machine.
 */
function checkHost(host: string, service: string, { site }: NaverState): void {
  const known = readHost(host);
  if (!known) return;
  if (known.site !== site) throw unauthenticated('Invalid authentication information.');
  if (!known.services.includes(service)) throw notFound();
}

/** Parameters stand in the query, in a form, or as members of a JSON body. */
function flatten({ query, headers, body }: SandboxRequest): Flat {
  const type = headers['content-type'] ?? '';
  const text = body.toString('utf8');
  const sent = type.startsWith(FORM) ? decodePairs(text) : readMembers(text);
  return new Map([...decodePairs(query), ...sent]);
}

function readMembers(text: string): readonly (readonly [string, string])[] {
  if (text === '') return [];
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) throw badRequest('The body must be a JSON object.');
    return Object.entries(value).map(([name, member]) => [
      name,
      typeof member === 'string' ? member : encodeJson(member as Encodable),
    ]);
  } catch (error) {
    throw error instanceof SyntaxError ? badRequest('The body is not JSON.') : error;
  }
}
