import type { CallInfo, Reply, SandboxRequest, World } from '../engine/plugin.js';
import { deleteBucket, type BucketName } from './actions/cos/delete-bucket.js';
import { getService } from './actions/cos/get-service.js';
import { decodePairs } from './encoding.js';
import type { TencentState } from './entities/state.js';
import { emptyReply, xmlReply } from './errors.js';
import { checkPermission } from './permissions.js';
import { Refusal } from './refusal.js';
import { readCos, verifyCos } from './verify/cos.js';

const GET_SERVICE = 'cos:GetService';
const DELETE_BUCKET = 'cos:DeleteBucket';

export function describeCos(request: SandboxRequest): CallInfo {
  const accessKeyId = readCos(request.headers['authorization'] ?? '')?.accessKeyId;
  const bucket = findBucket(request);
  return {
    action: nameOf(request, bucket),
    parameters: {
      ...Object.fromEntries(decodePairs(request.query)),
      ...(bucket ? { Bucket: bucket.name } : {}),
    },
    ...(accessKeyId === undefined ? {} : { accessKeyId }),
  };
}

/** Verifies a storage request and runs it. @throws Refusal. */
export function handleCos(request: SandboxRequest, world: World<TencentState>, requestId: string): Reply {
  const { accountId, entities: state } = verifyCos(request, world);
  const bucket = findBucket(request);
  const action = nameOf(request, bucket);
  const { now } = world;
  if (action !== GET_SERVICE && action !== DELETE_BUCKET) {
    const message = 'The sandbox imitates the list of buckets and their deletion only.';
    throw new Refusal('MethodNotAllowed', message, 405);
  }
  checkPermission(state, action, 'AccessDenied', 403);
  if (bucket) {
    deleteBucket(state, bucket, now);
    return emptyReply(requestId);
  }
  const query = new Map(decodePairs(request.query));
  return xmlReply(200, requestId, getService(state, { accountId, now }, query));
}

function nameOf({ method, path, query }: SandboxRequest, bucket: BucketName | undefined): string {
  if (bucket)
    return method === 'DELETE' && path === '/' && query === '' ? DELETE_BUCKET : `cos:${method}Bucket`;
  return method === 'GET' && path === '/' ? GET_SERVICE : `cos:${method}`;
}

/** The bucket that the host of a request names. */
function findBucket({ headers }: SandboxRequest): BucketName | undefined {
  const [, name, region] = /^([a-z0-9-]+-\d+)\.cos\.([a-z0-9-]+)\./.exec(headers['host'] ?? '') ?? [];
  return name === undefined || region === undefined ? undefined : { name, region };
}
