import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

/** It has left, or is leaving for good. */
export const LEFT = 'LEV';

/** An account in the organization. */
export interface Member {
  readonly id: string;
  readonly name: string | undefined;
  readonly status: string | undefined;
}

const node = z
  .object({ memberNo: text, memberName: maybe(text), memberStatusCode: maybe(text) })
  .transform((row): Member => ({ id: row.memberNo, name: row.memberName, status: row.memberStatusCode }));

/**
 * Every account in the organization. How the tree is linked is not documented, so it is searched through; one that
 * lacks the master itself was not understood.
 */
export async function readMembers(client: Client, masterId: string): Promise<readonly Member[]> {
  const tree = await client.call(ACTIONS.getGroupTree, z.unknown());
  const members = new Map(search(tree).map((member) => [member.id, member]));
  if (members.has(masterId)) return [...members.values()];
  throw new ApiError(
    ACTIONS.getGroupTree.id,
    { kind: 'malformed', code: 'MalformedAnswer', message: 'the tree does not show the master account' },
    ACTIONS.getGroupTree.needs,
  );
}

function search(value: unknown): readonly Member[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = node.safeParse(value).data;
  return [...(found ? [found] : []), ...Object.values(value).flatMap(search)];
}

/** The members that have asked to leave. */
export function readLeaving(client: Client): Promise<readonly Member[]> {
  return client.call(ACTIONS.getAccountLeave, z.array(node));
}
