import type { Directory, Member } from '../entities/organization.js';
import type { AlibabaState } from '../entities/state.js';
import { Refusal } from '../refusal.js';

/** The directory the account belongs to. @throws Refusal when it is in none. */
export function findDirectory({ directory }: AlibabaState): Directory {
  if (!directory) {
    throw new Refusal(
      'EntityNotExists.ResourceDirectory',
      404,
      'The resource directory for the account is not enabled.',
    );
  }
  return directory;
}

/** The directory that the account manages. @throws Refusal for a member, who may not ask. */
export function findManagedDirectory(state: AlibabaState, accountId: string): Directory {
  const directory = findDirectory(state);
  if (directory.masterAccountId !== accountId) {
    throw new Refusal('NoPermission', 403, 'You are not authorized to perform this operation.');
  }
  return directory;
}

/** @throws Refusal for an id that is no account id, or of no member. */
export function findMember(directory: Directory, accountId: string): Member {
  if (!/^\d{16}$/.test(accountId)) {
    throw new Refusal('InvalidParameter.AccountId', 400, 'The specified parameter AccountId is not valid.');
  }
  const member = directory.members.find((known) => known.accountId === accountId);
  if (!member) throw new Refusal('EntityNotExists.Account', 404, 'The specified account does not exist.');
  return member;
}

/** Place of a folder below the root, as `rd-…/r-…/fd-…/<last>`. */
export function pathOf({ id, rootFolderId, folders }: Directory, folderId: string, last: string): string {
  const parents = (child: string): string[] => {
    const folder = folders.find((known) => known.id === child);
    return folder ? [...parents(folder.parentId), folder.id] : [rootFolderId];
  };
  return [id, ...parents(folderId), last].join('/');
}
