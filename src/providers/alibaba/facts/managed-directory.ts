import type { Client } from '../client.js';
import { readDirectory } from './directory.js';
import { readFolders, type Folder } from './folders.js';
import { readMembers, type DirectoryMember } from './members.js';

/** The resource directory that the account manages, with all that has to go before it can be closed. */
export interface ManagedDirectory {
  readonly id: string;
  /** Without the management account. */
  readonly members: readonly DirectoryMember[];
  /** Each before the one it lies in. */
  readonly folders: readonly Folder[];
}

/** Undefined when the account is in no directory, or only a member of one. */
export async function readManagedDirectory(
  client: Client,
  accountId: string,
): Promise<ManagedDirectory | undefined> {
  const directory = await readDirectory(client);
  if (directory?.masterAccountId !== accountId) return undefined;
  const [members, folders] = await Promise.all([readMembers(client), readFolders(client)]);
  return { id: directory.id, members: members.filter((member) => member.accountId !== accountId), folders };
}
