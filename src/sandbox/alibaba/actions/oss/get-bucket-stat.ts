import { encodeXml } from '../../../engine/xml.js';
import { findBucket, type BucketPlace } from './find-bucket.js';

const HOUR_MS = 3_600_000;

/** How much a bucket holds. */
export function getBucketStat(place: BucketPlace): string {
  const found = findBucket(place);
  const { storage, objects, multipartUploads, storageClass } = found;
  const of = (kind: typeof storageClass): { size: number; count: number } =>
    kind === storageClass ? { size: storage, count: objects } : { size: 0, count: 0 };
  return encodeXml('BucketStat', {
    Storage: storage,
    ObjectCount: objects,
    MultipartUploadCount: multipartUploads,
    LiveChannelCount: 0,
    LastModifiedTime: Math.floor((place.now - HOUR_MS) / 1000),
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
