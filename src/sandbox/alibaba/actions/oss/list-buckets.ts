import { isoMillis } from '../../../engine/calendar.js';
import type { SandboxRequest } from '../../../engine/plugin.js';
import { byCodeUnit } from '../../encoding.js';
import type { Bucket } from '../../entities/resources.js';
import type { AlibabaState } from '../../entities/state.js';
import { Refusal } from '../../refusal.js';
import { encodeXml, type XmlValue } from '../../xml.js';

const KNOWN = ['prefix', 'marker', 'max-keys'];

export interface ListBucketsCall {
  readonly query: ReadonlyMap<string, string>;
  readonly headers: SandboxRequest['headers'];
  readonly state: AlibabaState;
  readonly accountId: string;
  readonly repeatPages: boolean;
}

/** Lists the buckets of all regions by name. The marker is the last name of the page before. */
export function listBuckets({ query, headers, state, accountId, repeatPages }: ListBucketsCall): string {
  const strange = [...query.keys()].find((name) => !KNOWN.includes(name));
  if (strange !== undefined)
    throw new Refusal('InvalidArgument', 400, `${strange} is not known to this action.`);
  const maxKeys = readMaxKeys(query.get('max-keys') ?? '100');
  const [prefix, marker] = [query.get('prefix') ?? '', query.get('marker') ?? ''];
  const group = headers['x-oss-resource-group-id'];
  const all = state.buckets
    .filter(
      ({ name, resourceGroupId }) =>
        name.startsWith(prefix) && resourceGroupId === (group ?? resourceGroupId),
    )
    .sort((left, right) => byCodeUnit(left.name, right.name));
  const start = marker === '' ? 0 : all.filter(({ name }) => name <= marker).length;
  const end = Math.min(start + maxKeys, all.length);
  const isExtra = marker !== '' && start >= all.length;
  const more = repeatPages ? !isExtra : end < all.length;
  const page = repeatPages ? all.slice(0, maxKeys) : all.slice(start, end);
  return encodeXml('ListAllMyBucketsResult', {
    ...(more || marker !== ''
      ? markers(prefix, marker, maxKeys, more ? (all[end - 1]?.name ?? 'z') : undefined)
      : {}),
    Owner: { ID: accountId, DisplayName: accountId },
    Buckets: { Bucket: page.map(row) },
  });
}

// Paging elements are absent when everything fits on one page.
function markers(
  prefix: string,
  marker: string,
  maxKeys: number,
  next: string | undefined,
): Record<string, XmlValue> {
  return {
    Prefix: prefix,
    Marker: marker,
    MaxKeys: maxKeys,
    IsTruncated: next !== undefined,
    NextMarker: next,
  };
}

function row({ name, region, createdAt, storageClass, resourceGroupId }: Bucket): XmlValue {
  return {
    CreationDate: isoMillis(createdAt),
    ExtranetEndpoint: `oss-${region}.aliyuncs.com`,
    IntranetEndpoint: `oss-${region}-internal.aliyuncs.com`,
    Location: `oss-${region}`,
    Name: name,
    Region: region,
    ResourceGroupId: resourceGroupId,
    StorageClass: storageClass,
  };
}

function readMaxKeys(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > 1000)
    throw new Refusal('InvalidArgument', 400, 'max-keys must be from 1 to 1000.');
  return value;
}
