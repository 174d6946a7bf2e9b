import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import type { Resource } from '../../_shared/resource.js';

/** A resource with what its release depends on, as far as its list tells. */
export interface Holding extends Resource {
  readonly tags?: Readonly<Record<string, string>>;
  /** The provider's word for the state it is in. */
  readonly status?: string | undefined;
  /** Whether it is guarded against deletion. */
  readonly isProtected?: boolean | undefined;
  /** What it is attached or bound to, and what that is. */
  readonly attachedTo?: { readonly id: string; readonly type?: string | undefined } | undefined;
  /** Id of the instance it is a read-only copy of. */
  readonly replicaOf?: string | undefined;
  /** Set for a snapshot that a policy made: the disk it is of. */
  readonly automaticOf?: string | undefined;
  /** Set for a disk: whether its automatic snapshots are deleted with it. */
  readonly takesSnapshots?: boolean | undefined;
  /** Set for a server that takes every disk with it, whatever the disk says. */
  readonly takesDisks?: boolean;
  /** What makes it anew when it is released. */
  readonly managedBy?: { readonly type: string; readonly id: string } | undefined;
  /** What a snapshot has been used for. */
  readonly usage?: string | undefined;
  /** How it renews: `AutoRenewal`, `ManualRenewal` or `NotRenewal`. */
  readonly renewal?: string | undefined;
  /** The codes under which billing knows its product. */
  readonly product?: { readonly code: string; readonly type: string };
}

const tag = z.object({ TagKey: maybe(text), TagValue: maybe(text), Key: maybe(text), Value: maybe(text) });

/** Labels by key; the products name the two members differently. */
export const tags = z
  .object({ Tag: z.array(tag) })
  .nullish()
  .transform((list) =>
    Object.fromEntries(
      (list?.Tag ?? []).map(({ TagKey, TagValue, Key, Value }) => [
        TagKey ?? Key ?? '',
        TagValue ?? Value ?? '',
      ]),
    ),
  );
