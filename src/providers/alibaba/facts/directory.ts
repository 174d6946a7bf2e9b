import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

/** The resource directory that the account belongs to. */
export interface Directory {
  readonly id: string;
  readonly masterAccountId: string;
  /** Whether members may be deleted: `Enabled` or `Disabled`. */
  readonly memberDeletion: string | undefined;
}

const answer = z
  .object({
    ResourceDirectory: z.object({
      ResourceDirectoryId: text,
      MasterAccountId: text,
      MemberDeletionStatus: maybe(text),
    }),
  })
  .transform(({ ResourceDirectory: { ResourceDirectoryId, MasterAccountId, MemberDeletionStatus } }) => ({
    id: ResourceDirectoryId,
    masterAccountId: MasterAccountId,
    memberDeletion: MemberDeletionStatus,
  }));

/** How the call itself says so, and how its siblings do. Source: error table of "GetResourceDirectory". */
const NO_DIRECTORY: ReadonlySet<string> = new Set([
  'ResourceDirectoryNotInUse',
  'EntityNotExists.ResourceDirectory',
]);

/** Undefined when the provider says that the account is in no directory. */
export async function readDirectory(client: Client): Promise<Directory | undefined> {
  try {
    return await client.call(ACTIONS.getResourceDirectory, answer);
  } catch (error) {
    if (error instanceof ApiError && NO_DIRECTORY.has(error.fault.code)) return undefined;
    throw error;
  }
}
