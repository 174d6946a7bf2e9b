import { lookAt, standingOf } from '../../engine/releases.js';
import type { Directory, Folder, Member } from '../entities/organization.js';
import { Refusal } from '../refusal.js';
import { remaining, type At } from '../releasing.js';
import { deletionState } from './deletion.js';

/** The directory of who asks for it. @throws Refusal with the one code that the call documents when it is in none. */
export function findOwnDirectory(at: At): Directory {
  return (
    directoryOf(at) ??
    refuse(
      'ResourceDirectoryNotInUse',
      'The specified account is not an Alibaba Cloud account or a member account of the resource directory.',
    )
  );
}

/** The directory the account belongs to. @throws Refusal when it is in none. */
function findDirectory(at: At): Directory {
  return (
    directoryOf(at) ??
    refuse('EntityNotExists.ResourceDirectory', 'The resource directory for the account is not enabled.')
  );
}

function directoryOf({ state: { directory, releases }, now }: At): Directory | undefined {
  return directory && standingOf(releases, directory.id, now) !== 'gone' ? directory : undefined;
}

function refuse(code: string, message: string): never {
  throw new Refusal(code, 404, message);
}

/** The directory that the account manages. @throws Refusal for a member, who may not ask. */
export function findManagedDirectory(at: At & { readonly accountId: string }): Directory {
  const directory = findDirectory(at);
  if (directory.masterAccountId !== at.accountId) {
    throw new Refusal('NoPermission', 403, 'You are not authorized to perform this operation.');
  }
  return directory;
}

/** @throws Refusal for an id that is no account id, or of no member. */
export function findMember(directory: Directory, accountId: string, at: At): Member {
  return findAmong(membersLeft(directory, at), accountId);
}

/** The same where the status of a deletion is asked for: one that was deleted is still known. */
export function findMemberOrDeleted({ members }: Directory, accountId: string): Member {
  return findAmong(members, accountId);
}

function findAmong(members: readonly Member[], accountId: string): Member {
  if (!/^\d{16}$/.test(accountId)) {
    throw new Refusal('InvalidParameter.AccountId', 400, 'The specified parameter AccountId is not valid.');
  }
  const member = members.find((known) => known.accountId === accountId);
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

/** The members that have neither left nor been deleted. */
export function membersLeft({ members }: Directory, { state, now }: At): readonly Member[] {
  return members.filter(
    (member) => standingOf(state.releases, member.accountId, now) !== 'gone' && !isDeleted(member, now),
  );
}

/** The members that a list shows: each is looked at. */
export function lookOverMembers({ members }: Directory, { state, now }: At): readonly Member[] {
  return members.filter(
    (member) => lookAt(state.releases, member.accountId, now) !== 'gone' && !isDeleted(member, now),
  );
}

function isDeleted(member: Member, now: number): boolean {
  return deletionState(member, now) === 'Success';
}

/** The folders that have not been deleted. */
export function foldersLeft({ folders }: Directory, at: At): readonly Folder[] {
  return remaining(folders, at);
}
