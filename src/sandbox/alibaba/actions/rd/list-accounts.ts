import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import type { Directory, Member } from '../../entities/organization.js';
import { unsupported } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { pageByNumber, pageByToken } from '../../paging.js';
import { flag, integer, text } from '../../parameters.js';
import { deletionState } from '../../views/deletion.js';
import { findManagedDirectory, lookOverMembers, pathOf } from '../../views/directory.js';

/** The members of a directory, paged by token or by number. */
export const listAccounts = defineAction({
  service: 'rd',
  name: 'ListAccounts',
  parameters: {
    IncludeTags: flag(),
    MaxResults: integer({ min: 1, max: 100 }),
    NextToken: text(),
    PageNumber: integer({ min: 1 }),
    PageSize: integer({ min: 1, max: 100 }),
    QueryKeyword: text(),
    ...unsupported('Tag'),
  },
  run: (call) => {
    const { values, repeatPages: repeat } = call;
    const directory = findManagedDirectory(call);
    const found = lookOverMembers(directory, call).filter(({ displayName }) =>
      displayName.includes(values.QueryKeyword ?? ''),
    );
    const { MaxResults, NextToken: token, PageNumber: page = 1, PageSize: size = 10 } = values;
    if (MaxResults === undefined && token === undefined) {
      const { rows, total } = pageByNumber(found, { page, size, repeat });
      return {
        ...accountsOf(rows, directory, call.now),
        PageNumber: page,
        PageSize: size,
        TotalCount: total,
      };
    }
    const cut = pageByToken(found, {
      token,
      size: MaxResults ?? 10,
      repeat,
      scope: 'ListAccounts',
      wording: 'dotted',
    });
    return { ...accountsOf(cut.rows, directory, call.now), NextToken: cut.next, TotalCount: found.length };
  },
});

function accountsOf(
  rows: readonly Member[],
  directory: Directory,
  now: number,
): Readonly<Record<string, Encodable>> {
  return { Accounts: { Account: rows.map((member) => toAccount(member, directory, now)) } };
}

function toAccount(member: Member, directory: Directory, now: number): Encodable {
  const isCreated = member.type === 'ResourceAccount';
  return {
    AccountId: member.accountId,
    AccountName: member.accountName,
    DisplayName: member.displayName,
    Type: member.type,
    FolderId: member.folderId,
    JoinMethod: isCreated ? 'created' : 'invited',
    JoinTime: isoSeconds(member.joinedAt),
    ModifyTime: isoSeconds(member.joinedAt),
    Status: isCreated ? 'CreateSuccess' : 'InviteSuccess',
    DeletionStatus: deletionState(member, now),
    ResourceDirectoryId: directory.id,
    ResourceDirectoryPath: pathOf(directory, member.folderId, member.accountId),
    Tags: { Tag: [] },
  };
}
