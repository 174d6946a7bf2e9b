import type { CallInfo, Reply, SandboxRequest, World } from '../engine/plugin.js';
import { deleteBucket } from './actions/oss/delete-bucket.js';
import { getBucketStat } from './actions/oss/get-bucket-stat.js';
import { listBuckets } from './actions/oss/list-buckets.js';
import { decodePairs } from './encoding.js';
import type { AlibabaState } from './entities/state.js';
import { xmlReply } from './errors.js';
import { checkPermission } from './permissions.js';
import { Refusal } from './refusal.js';
import { verifyOss } from './verify/oss.js';
import { readOss4 } from './verify/oss4.js';

const BUCKET_HOST = /^([a-z0-9][a-z0-9-]*[a-z0-9])\.oss-([a-z0-9-]+)\.aliyuncs\.com$/;

/** What a storage request is about, wherever it named the bucket. */
interface Target {
  /** Empty: the service itself. */
  readonly bucket: string;
  readonly key: string;
  /** Undefined where the host is an address. */
  readonly region: string | undefined;
  readonly query: ReadonlyMap<string, string>;
}

/** Names the action of a storage request from method, bucket and sub-resource. */
export function describeOss(request: SandboxRequest): CallInfo {
  const target = findTarget(request);
  const accessKeyId = readOss4(request.headers['authorization'] ?? '')?.accessKeyId;
  return {
    action: `oss:${nameAction(request.method, target) ?? request.method}`,
    parameters: {
      ...Object.fromEntries(target.query),
      ...(target.bucket === '' ? {} : { bucket: target.bucket }),
    },
    ...(accessKeyId === undefined ? {} : { accessKeyId }),
  };
}

/** Verifies a request and runs its action. @throws Refusal. */
export function handleOss(request: SandboxRequest, world: World<AlibabaState>, requestId: string): Reply {
  const target = findTarget(request);
  const resource = target.bucket === '' ? '/' : `/${target.bucket}/${target.key}`;
  const { accountId, entities: state } = verifyOss(request, resource, world);
  const action = nameAction(request.method, target);
  if (!action)
    throw new Refusal('MethodNotAllowed', 405, 'The specified method is not allowed against this resource.');
  checkPermission(state, `oss:${action}`, () => {
    return new Refusal('AccessDenied', 403, 'You have no right to access this object because of bucket acl.');
  });
  if (!state.storageOpened) throw new Refusal('UserDisable', 403, 'UserDisable');
  const { query, bucket, region } = target;
  const { repeatPages, now } = world;
  switch (action) {
    case 'ListBuckets':
      return xmlReply(
        200,
        requestId,
        listBuckets({ query, headers: request.headers, state, accountId, repeatPages, now }),
      );
    case 'GetBucketStat':
      return xmlReply(200, requestId, getBucketStat({ bucket, region, state, now }));
    case 'DeleteBucket':
      deleteBucket({ bucket, region, state, now });
      return { status: 204, headers: { 'x-oss-request-id': requestId }, body: '' };
  }
}

type StorageAction = 'ListBuckets' | 'GetBucketStat' | 'DeleteBucket';

function nameAction(method: string, { bucket, key, query }: Target): StorageAction | undefined {
  if (key !== '') return undefined;
  if (method === 'DELETE') return bucket !== '' && query.size === 0 ? 'DeleteBucket' : undefined;
  if (method !== 'GET') return undefined;
  if (bucket === '') return 'ListBuckets';
  return query.has('stat') ? 'GetBucketStat' : undefined;
}

// The bucket stands in the host name, or first in the path where the host is an address.
function findTarget({ headers, path, query }: SandboxRequest): Target {
  const [, inHost, region] = BUCKET_HOST.exec(headers['host'] ?? '') ?? [];
  const [first = '', ...rest] = decodeURIComponent(path.slice(1)).split('/');
  const place =
    inHost === undefined
      ? { bucket: first, key: rest.join('/') }
      : { bucket: inHost, key: [first, ...rest].join('/') };
  return { ...place, region, query: new Map(decodePairs(query).map(([name, value = '']) => [name, value])) };
}
