import type { AlibabaState } from '../../entities/state.js';
import { Refusal } from '../../refusal.js';
import { encodeXml } from '../../../engine/xml.js';

export interface GetBucketStatCall {
  readonly bucket: string;
  /** The region whose host was asked; undefined where the host is an address. */
  readonly region: string | undefined;
  readonly state: AlibabaState;
  readonly now: number;
}

const HOUR_MS = 3_600_000;

/** How much a bucket holds. */
export function getBucketStat({ bucket, region, state, now }: GetBucketStatCall): string {
  const found = state.buckets.find(({ name }) => name === bucket);
  if (!found) throw new Refusal('NoSuchBucket', 404, 'The specified bucket does not exist.');
  if (found.region !== (region ?? found.region)) {
    throw new Refusal(
      'AccessDenied',
      403,
      'The bucket you are attempting to access must be addressed using the specified endpoint.',
    );
  }
  const { storage, objects, multipartUploads, storageClass } = found;
  const of = (kind: typeof storageClass): { size: number; count: number } =>
    kind === storageClass ? { size: storage, count: objects } : { size: 0, count: 0 };
  return encodeXml('BucketStat', {
    Storage: storage,
    ObjectCount: objects,
    MultipartUploadCount: multipartUploads,
    LiveChannelCount: 0,
    LastModifiedTime: Math.floor((now - HOUR_MS) / 1000),
    StandardStorage: of('Standard').size,
    StandardObjectCount: of('Standard').count,
    InfrequentAccessStorage: of('IA').size,
    InfrequentAccessObjectCount: of('IA').count,
    ArchiveStorage: of('Archive').size,
    ArchiveObjectCount: of('Archive').count,
    ColdArchiveStorage: of('ColdArchive').size,
    ColdArchiveObjectCount: of('ColdArchive').count,
  });
}
