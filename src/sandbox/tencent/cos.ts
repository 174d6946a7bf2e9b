import type { CallInfo, Reply, SandboxRequest, World } from '../engine/plugin.js';
import { getService } from './actions/cos/get-service.js';
import { decodePairs } from './encoding.js';
import type { TencentState } from './entities/state.js';
import { xmlReply } from './errors.js';
import { checkPermission } from './permissions.js';
import { Refusal } from './refusal.js';
import { readCos, verifyCos } from './verify/cos.js';

const GET_SERVICE = 'cos:GetService';

export function describeCos(request: SandboxRequest): CallInfo {
  const { method, path, query } = request;
  const accessKeyId = readCos(request.headers['authorization'] ?? '')?.accessKeyId;
  return {
    action: method === 'GET' && path === '/' ? GET_SERVICE : `cos:${method}`,
    parameters: Object.fromEntries(decodePairs(query)),
    ...(accessKeyId === undefined ? {} : { accessKeyId }),
  };
}

/** Verifies a storage request and runs it. @throws Refusal. */
export function handleCos(request: SandboxRequest, world: World<TencentState>, requestId: string): Reply {
  const { accountId, entities: state } = verifyCos(request, world);
  if (request.method !== 'GET' || request.path !== '/') {
    throw new Refusal('MethodNotAllowed', 'The sandbox imitates the list of buckets only.', 405);
  }
  checkPermission(state, GET_SERVICE, 'AccessDenied', 403);
  return xmlReply(200, requestId, getService(state, accountId, new Map(decodePairs(request.query))));
}
