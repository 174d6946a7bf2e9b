import type { Resource } from '../../entities/resources.js';
import type { Encodable } from '../../../engine/exact-json.js';

/** The renewal flag of a prepaid resource. */
export function renewFlag({ autoRenew }: Resource): string {
  return autoRenew ? 'NOTIFY_AND_AUTO_RENEW' : 'NOTIFY_AND_MANUAL_RENEW';
}

/** Tags as most products write them. */
export function toTags({ tags }: Resource): Encodable {
  return tags.map(({ key, value }) => ({ Key: key, Value: value }));
}

/** Tags as the databases and load balancers write them. */
export function toLongTags({ tags }: Resource): Encodable {
  return tags.map(({ key, value }) => ({ TagKey: key, TagValue: value }));
}
