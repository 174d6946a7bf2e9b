import { isoMillis } from '../engine/calendar.js';
import type { CallInfo, Reply, SandboxRequest, World } from '../engine/plugin.js';
import { byCodeUnit, decodePairs } from './encoding.js';
import type { Bucket } from './entities/resources.js';
import type { NaverState } from './entities/state.js';
import { xmlReply } from './errors.js';
import { checkPermission } from './permissions.js';
import { Refusal } from './refusal.js';
import { REGIONS } from './sites.js';
import { readStorageAuthorization, verifyStorage } from './verify/sigv4.js';
import { escapeText } from './xml.js';

const MAX_KEYS = 1000;

/** Values of an element: its children's texts, or more elements. */
type Element = readonly (readonly [string, string | number | boolean | Element])[];

/** What a storage request is about; buckets stand first in the path. */
interface Target {
  readonly action: string | undefined;
  readonly bucket: string;
  readonly query: ReadonlyMap<string, string>;
}

export function describeStorage(request: SandboxRequest): CallInfo {
  const { action, bucket, query } = findTarget(request);
  const accessKeyId = readStorageAuthorization(request.headers['authorization'] ?? '')?.accessKeyId;
  const parameters: ReadonlyMap<string, string> =
    bucket === '' ? query : new Map([...query, ['bucket', bucket]]);
  return {
    action: `objectstorage:${action ?? request.method}`,
    parameters: Object.fromEntries(parameters),
    ...(accessKeyId === undefined ? {} : { accessKeyId }),
  };
}

/** Verifies a request and runs its action. @throws Refusal. */
export function handleStorage(request: SandboxRequest, world: World<NaverState>, requestId: string): Reply {
  const authorization = readStorageAuthorization(request.headers['authorization'] ?? '');
  if (!authorization) {
    throw new Refusal(
      'storage',
      400,
      'AuthorizationHeaderMalformed',
      'The authorization header is malformed.',
    );
  }
  const { accountId, entities: state } = verifyStorage(request, authorization, world);
  const { action, bucket, query } = findTarget(request);
  if (action === undefined) {
    throw new Refusal('storage', 405, 'MethodNotAllowed', 'The specified method is not allowed here.');
  }
  checkPermission(state, `objectstorage:${action}`, () => {
    return new Refusal('storage', 403, 'AccessDenied', 'Access Denied');
  });
  const region = REGIONS[state.site].find(({ storage }) => storage === authorization.region)?.code;
  const here = state.buckets.filter((one) => one.region === region);
  const repeated = world.repeatPages ? here : [];
  if (action === 'ListBuckets') return reply(requestId, listBuckets([...here, ...repeated], accountId));
  const found = here.find(({ name }) => name === bucket);
  if (!found) throw new Refusal('storage', 404, 'NoSuchBucket', 'The specified bucket does not exist.');
  if (action === 'DeleteBucket') {
    deleteBucket(found, state);
    return { status: 204, headers: { 'x-ncp-trace-id': requestId }, body: '' };
  }
  const body = action === 'ListObjects' ? listObjects(found, query) : listVersions(found, query);
  return reply(requestId, body);
}

function findTarget({ method, path, query }: SandboxRequest): Target {
  const [bucket = '', ...rest] = decodeURIComponent(path.slice(1)).split('/');
  const pairs = new Map(decodePairs(query));
  const isBucket = bucket !== '' && rest.join('/') === '';
  if (method === 'DELETE' && isBucket) return { action: 'DeleteBucket', bucket, query: pairs };
  const listable = method === 'GET' && rest.join('/') === '';
  if (!listable) return { action: undefined, bucket, query: pairs };
  const ofBucket = pairs.has('versions') ? 'ListObjectVersions' : 'ListObjects';
  return { action: bucket === '' ? 'ListBuckets' : ofBucket, bucket, query: pairs };
}

/** It is gone at once, if it is empty. */
function deleteBucket(found: Bucket, { buckets }: NaverState): void {
  if (found.objects.length > 0) {
    throw new Refusal('storage', 409, 'BucketNotEmpty', 'The bucket you tried to delete is not empty.');
  }
  buckets.splice(buckets.indexOf(found), 1);
}

/** Buckets of the region that was signed for. Not paged. */
function listBuckets(buckets: readonly Bucket[], accountId: string): string {
  const rows: Element = [...buckets]
    .sort((left, right) => byCodeUnit(left.name, right.name))
    .map(({ name, createdAt }) => [
      'Bucket',
      [
        ['Name', name],
        ['CreationDate', isoMillis(createdAt)],
      ],
    ]);
  const owner: Element = [
    ['ID', accountId],
    ['DisplayName', accountId],
  ];
  return encode('ListAllMyBucketsResult', [
    ['Owner', owner],
    ['Buckets', rows],
  ]);
}

/** Objects by name, page after page: the marker is the last key of the page before. */
function listObjects({ objects }: Bucket, query: ReadonlyMap<string, string>): string {
  const [prefix, marker] = [query.get('prefix') ?? '', query.get('marker') ?? ''];
  const maxKeys = readMaxKeys(query.get('max-keys'));
  const found = objects
    .filter(({ key }) => key.startsWith(prefix) && key > marker)
    .sort((left, right) => byCodeUnit(left.key, right.key));
  const rows: Element = found.slice(0, maxKeys).map(({ key, size, modifiedAt }) => [
    'Contents',
    [
      ['Key', key],
      ['LastModified', isoMillis(modifiedAt)],
      ['ETag', '"d41d8cd98f00b204e9800998ecf8427e"'],
      ['Size', size],
      ['StorageClass', 'STANDARD'],
    ],
  ]);
  return encode('ListBucketResult', [
    ['IsTruncated', found.length > maxKeys],
    ['Prefix', prefix],
    ['Marker', marker],
    ['MaxKeys', maxKeys],
    ...rows,
  ]);
}

function listVersions({ objects }: Bucket, query: ReadonlyMap<string, string>): string {
  const prefix = query.get('prefix') ?? '';
  const found = objects.filter(({ key }) => key.startsWith(prefix));
  return encode(
    'ListVersionsResult',
    found.map(({ key, modifiedAt }) => [
      'Version',
      [
        ['Key', key],
        ['VersionId', 'null'],
        ['IsLatest', true],
        ['LastModified', isoMillis(modifiedAt)],
      ],
    ]),
  );
}

function readMaxKeys(text: string | undefined): number {
  const value = text === undefined ? MAX_KEYS : /^\d+$/.test(text) ? Number(text) : -1;
  if (value < 0) throw new Refusal('storage', 400, 'InvalidArgument', 'max-keys must be a number.');
  return Math.min(value, MAX_KEYS);
}

function encode(root: string, children: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>${encodeChildren(children)}</${root}>`;
}

function encodeChildren(children: Element): string {
  return children
    .map(([name, value]) => {
      const content = typeof value === 'object' ? encodeChildren(value) : escapeText(String(value));
      return `<${name}>${content}</${name}>`;
    })
    .join('');
}

function reply(requestId: string, body: string): Reply {
  return xmlReply(200, requestId, body);
}
