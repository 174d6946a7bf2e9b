import * as z from 'zod';
import type { RemedyMeta } from '../../../domain/remedy.js';
import { text } from '../../_shared/decode.js';
import type { Remedy } from '../../_shared/define-remedy.js';
import type { CosAction } from '../actions.js';
import type { Client } from '../client.js';
import type { TencentFacts } from '../facts/index.js';

export type TencentRemedy = Remedy<TencentFacts, Client>;

/** What each remedy says of itself; calls and permissions follow from its mutation. */
export type OwnMeta = Omit<RemedyMeta, 'mutation' | 'needs' | 'lookedAtBy'>;

export function metaOf(own: OwnMeta, { id, needs }: CosAction, looks: readonly string[]): RemedyMeta {
  return { ...own, mutation: id, needs, lookedAtBy: looks };
}

/** The answer to a call that changes something: its request id, and nothing else of use. */
export const accepted = z.object({ RequestId: text }).transform(({ RequestId }) => RequestId);
