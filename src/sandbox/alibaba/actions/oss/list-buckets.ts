import { isoMillis } from '../../../engine/calendar.js';
import { lookAt } from '../../../engine/releases.js';
import type { SandboxRequest } from '../../../engine/plugin.js';
import { byCodeUnit } from '../../encoding.js';
import type { Bucket } from '../../entities/resources.js';
import type { AlibabaState } from '../../entities/state.js';
import { Refusal } from '../../refusal.js';
import { cutFrom } from '../../paging.js';
import { encodeXml, type XmlValue } from '../../../engine/xml.js';

/** Marks the end of an empty list, when a page more than there is has to be claimed. */
const EXTRA_MARKER = 'z';

const KNOWN = ['prefix', 'marker', 'max-keys'];

export interface ListBucketsCall {
  readonly query: ReadonlyMap<string, string>;
  readonly headers: SandboxRequest['headers'];
  readonly state: AlibabaState;
  readonly accountId: string;
  readonly repeatPages: boolean;
  readonly now: number;
}

/** Lists the buckets of all regions by name. The marker is the last name of the page before. */
export function listBuckets({
  query,
  headers,
  state,
  accountId,
  repeatPages: repeat,
  now,
}: ListBucketsCall): string {
  const strange = [...query.keys()].find((name) => !KNOWN.includes(name));
  if (strange !== undefined)
    throw new Refusal('InvalidArgument', 400, `${strange} is not known to this action.`);
  const size = readMaxKeys(query.get('max-keys') ?? '100');
  const [prefix, marker] = [query.get('prefix') ?? '', query.get('marker') ?? ''];
  const all = selectBuckets(state.buckets, prefix, headers['x-oss-resource-group-id']).filter(
    ({ name }) => lookAt(state.releases, name, now) !== 'gone',
  );
  const start = marker === '' ? undefined : all.filter(({ name }) => name <= marker).length;
  const { rows, end } = cutFrom(all, { start, size, repeat });
  return encodeXml('ListAllMyBucketsResult', {
    ...placeOf({
      prefix,
      marker,
      size,
      next: end === undefined ? undefined : (all[end - 1]?.name ?? EXTRA_MARKER),
    }),
    Owner: { ID: accountId, DisplayName: accountId },
    Buckets: { Bucket: rows.map(row) },
  });
}

interface Place {
  readonly prefix: string;
  readonly marker: string;
  readonly size: number;
  readonly next: string | undefined;
}

// Paging elements are absent when everything fits on one page.
function placeOf({ prefix, marker, size, next }: Place): Readonly<Record<string, XmlValue>> {
  if (next === undefined && marker === '') return {};
  return { Prefix: prefix, Marker: marker, MaxKeys: size, IsTruncated: next !== undefined, NextMarker: next };
}

function selectBuckets(buckets: readonly Bucket[], prefix: string, group: string | undefined): Bucket[] {
  return buckets
    .filter(({ name }) => name.startsWith(prefix))
    .filter(({ resourceGroupId }) => resourceGroupId === (group ?? resourceGroupId))
    .sort((left, right) => byCodeUnit(left.name, right.name));
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
