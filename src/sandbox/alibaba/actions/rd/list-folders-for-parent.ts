import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { pageByNumber } from '../../paging.js';
import { integer, text } from '../../parameters.js';
import { findHere, lookOver } from '../../releasing.js';
import { findManagedDirectory } from '../../views/directory.js';

/** The folders right below one folder; below the root where none is named. */
export const listFoldersForParent = defineAction({
  service: 'rd',
  name: 'ListFoldersForParent',
  parameters: {
    PageNumber: integer({ min: 1 }),
    PageSize: integer({ min: 1, max: 100 }),
    ParentFolderId: text(),
    QueryKeyword: text(),
    ...unsupported('Tag'),
  },
  run: (call) => {
    const { values, repeatPages: repeat } = call;
    const { folders, rootFolderId } = findManagedDirectory(call);
    const {
      ParentFolderId: parent = rootFolderId,
      QueryKeyword: word = '',
      PageNumber: page = 1,
      PageSize: size = 10,
    } = values;
    if (parent !== rootFolderId) findHere(folders, parent, call, 'EntityNotExists.Folder');
    const found = lookOver(folders, call).filter(
      ({ parentId, name }) => parentId === parent && name.includes(word),
    );
    const { rows, total } = pageByNumber(found, { page, size, repeat });
    return {
      Folders: {
        Folder: rows.map(({ id, name, createdAt }) => ({
          FolderId: id,
          FolderName: name,
          CreateTime: isoSeconds(createdAt),
          Tags: { Tag: [] },
        })),
      },
      PageNumber: page,
      PageSize: size,
      TotalCount: total,
    };
  },
});
