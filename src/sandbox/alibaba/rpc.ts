import type { CallInfo, Reply, SandboxRequest, World } from '../engine/plugin.js';
import type { Action } from './action.js';
import { ACTIONS } from './actions/index.js';
import { decodePairs } from './encoding.js';
import type { AlibabaState } from './entities/state.js';
import { jsonReply } from './errors.js';
import type { Flat } from './parameters.js';
import { checkPermission, denialDetail } from './permissions.js';
import { Refusal } from './refusal.js';
import { SERVICES, serviceOfVersion, type Service } from './services.js';
import { readAcs3 } from './verify/acs3.js';
import { verifyRpc } from './verify/rpc.js';

const FORM = 'application/x-www-form-urlencoded';
/** Needs no permission at the provider. */
const FREE = 'sts:GetCallerIdentity';

/** Names the action of an RPC request from its headers. */
export function describeRpc(request: SandboxRequest): CallInfo {
  const { headers } = request;
  const service = serviceOfVersion(headers['x-acs-version'] ?? '') ?? 'unknown';
  const accessKeyId = readAcs3(headers['authorization'] ?? '')?.accessKeyId;
  return {
    action: `${service}:${headers['x-acs-action'] ?? 'none'}`,
    parameters: Object.fromEntries(flatten(request)),
    ...(accessKeyId === undefined ? {} : { accessKeyId }),
  };
}

/** Verifies a request and runs its action. @throws Refusal. */
export function handleRpc(request: SandboxRequest, world: World<AlibabaState>, requestId: string): Reply {
  if (request.method !== 'GET' && request.method !== 'POST') {
    throw new Refusal('UnsupportedHTTPMethod', 400, 'This http method is not supported.');
  }
  const action = findAction(request);
  const { accountId, accessKeyId, entities: state } = verifyRpc(request, world);
  checkHost(request.headers['host'] ?? '', action.service, state);
  const name = `${action.service}:${action.name}`;
  if (name !== FREE) checkPermission(state, name, () => deny(name, action.service, state));
  const { now, repeatPages } = world;
  const payload = action.run(flatten(request), { state, accountId, accessKeyId, now, repeatPages });
  return jsonReply(200, requestId, payload);
}

function findAction({ headers, path }: SandboxRequest): Action {
  const service = serviceOfVersion(headers['x-acs-version'] ?? '');
  const action = ACTIONS.find((known) => known.service === service && known.name === headers['x-acs-action']);
  if (!action || path !== '/') throw unknownApi();
  return action;
}

/**
 * A request that names a real host must name the right one: the service's, and of the account's
 * site. Any other host is a stand-in such as an address of this machine.
 */
function checkHost(host: string, service: Service, { site }: AlibabaState): void {
  if (!host.endsWith('.aliyuncs.com')) return;
  const { hosts, sites } = SERVICES[service];
  if (!hosts.test(host)) throw unknownApi();
  if (host !== sites?.[site === 'china' ? 'international' : 'china']) return;
  if (service !== 'bss' && service !== 'bss2') throw unknownApi();
  throw new Refusal('NotApplicable', 400, 'This API is not applicable for caller.');
}

function deny(name: string, service: Service, state: AlibabaState): Refusal {
  const { code, status } = SERVICES[service].denial;
  const isBilling = code === 'NotAuthorized';
  return new Refusal(
    code,
    status,
    'You are not authorized to do this action.',
    isBilling ? {} : denialDetail(name, state),
  );
}

function unknownApi(): Refusal {
  return new Refusal(
    'InvalidApi.NotFound',
    404,
    'Specified api is not found, please check your url and method.',
  );
}

// Parameters may stand in the query, in a form, or in both.
function flatten({ query, headers, body }: SandboxRequest): Flat {
  const form = headers['content-type']?.startsWith(FORM) ? body.toString('utf8') : '';
  return new Map([...decodePairs(query), ...decodePairs(form)].map(([name, value = '']) => [name, value]));
}
