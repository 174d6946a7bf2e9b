import type { CallInfo, Reply, SandboxRequest, World } from '../engine/plugin.js';
import type { Action } from './action.js';
import { ACTIONS } from './actions/index.js';
import { readBody } from './body.js';
import type { TencentState } from './entities/state.js';
import { jsonReply } from './errors.js';
import { refuseMissing, type Body } from './parameters.js';
import { checkPermission } from './permissions.js';
import { Refusal } from './refusal.js';
import { REGIONS } from './regions.js';
import { factsOf, isService } from './services.js';
import { refuseKey, verifyApi } from './verify/api.js';
import { readTc3 } from './verify/tc3.js';

/** Needs no permission at the provider. */
const FREE = 'sts:GetCallerIdentity';
const REAL_HOST = /^([a-z]+)\.(?:(intl)\.|[a-z0-9-]+\.)?tencentcloudapi\.com$/;

export function describeApi(request: SandboxRequest): CallInfo {
  const { headers } = request;
  const action = findAction(request);
  const accessKeyId = readTc3(headers['authorization'] ?? '')?.accessKeyId;
  return {
    action: action ? nameOf(action) : `unknown:${headers['x-tc-action'] ?? 'none'}`,
    parameters: showParameters(request),
    ...(accessKeyId === undefined ? {} : { accessKeyId }),
  };
}

/** Verifies a request and runs its action. @throws Refusal. */
export function handleApi(request: SandboxRequest, world: World<TencentState>, requestId: string): Reply {
  if (request.method !== 'GET' && request.method !== 'POST') {
    throw new Refusal('UnsupportedProtocol', 'Only GET and POST are supported.');
  }
  const { accountId, accessKeyId, entities: state } = verifyApi(request, world);
  const action = findAction(request);
  if (!action) throw explainUnknown(request);
  checkHost(request.headers['host'] ?? '', action, state);
  const region = readRegion(request, action);
  if (nameOf(action) !== FREE) checkPermission(state, nameOf(action), factsOf(action.service).denial);
  const { now, repeatPages } = world;
  const call = { state, accountId, accessKeyId, region, now, repeatPages };
  return jsonReply(requestId, action.run(readBody(request), call));
}

// Version and action together are unique, so SDKs that are pointed at an address work as well.
function findAction({ headers, path }: SandboxRequest): Action | undefined {
  if (path !== '/') return undefined;
  return ACTIONS.find(
    ({ service, name }) =>
      name === headers['x-tc-action'] && factsOf(service).version === headers['x-tc-version'],
  );
}

function explainUnknown({ headers }: SandboxRequest): Refusal {
  const { 'x-tc-action': name, 'x-tc-version': version } = headers;
  if (name === undefined) return refuseMissing('Action');
  if (version === undefined) return refuseMissing('Version');
  return ACTIONS.some((action) => action.name === name)
    ? new Refusal('NoSuchVersion', `There is no version ${version} of ${name}.`)
    : new Refusal('InvalidAction', `The action ${name} is not found.`);
}

/** A request that names a real host must name the right one: the service's, and of the account's site. */
function checkHost(host: string, { service, name, sites }: Action, { site }: TencentState): void {
  const [, label, intl] = REAL_HOST.exec(host) ?? [];
  if (label !== undefined && (intl === undefined) !== (site === 'domestic')) throw refuseKey();
  if (label !== undefined && !isService(label))
    throw new Refusal('NoSuchProduct', `There is no product ${label}.`);
  if ((label !== undefined && label !== service) || !sites.includes(site)) {
    throw new Refusal('InvalidAction', `The action ${name} is not found.`);
  }
}

function readRegion({ headers }: SandboxRequest, { service }: Action): string {
  const { regional, absentFrom = [] } = factsOf(service);
  const region = headers['x-tc-region'] ?? '';
  if (!regional) return '';
  if (region === '') throw refuseMissing('Region');
  if (!REGIONS.some(({ id }) => id === region) || absentFrom.includes(region)) {
    throw new Refusal('UnsupportedRegion', `The region ${region} is not supported by ${service}.`);
  }
  return region;
}

function nameOf({ service, name }: Action): string {
  return `${service}:${name}`;
}

// What cannot be read is refused by handle; here it must not hide the request.
function showParameters(request: SandboxRequest): Readonly<Record<string, string>> {
  const region = request.headers['x-tc-region'];
  return { ...(region === undefined ? {} : { Region: region }), ...asTexts(tryBody(request)) };
}

function tryBody(request: SandboxRequest): Body {
  try {
    return readBody(request);
  } catch (error) {
    if (error instanceof Refusal || error instanceof URIError) return {};
    throw error;
  }
}

function asTexts(body: Body): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}
