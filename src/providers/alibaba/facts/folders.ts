import * as z from 'zod';
import { count, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

const PAGE = 100;

/** A folder of a resource directory. */
export interface Folder {
  readonly id: string;
  readonly name: string;
  /** Undefined right below the root. */
  readonly parentId: string | undefined;
}

const page = z
  .object({
    Folders: z.object({ Folder: z.array(z.object({ FolderId: text, FolderName: text })) }),
    TotalCount: count,
  })
  .transform(({ Folders, TotalCount }) => ({ rows: Folders.Folder, total: TotalCount }));

/** The folders right below one, or right below the root. */
export async function readFoldersBelow(
  client: Client,
  parentId: string | undefined,
): Promise<readonly Folder[]> {
  const rows = await readNumberedPages(
    ACTIONS.listFoldersForParent.id,
    (number) =>
      client.call(ACTIONS.listFoldersForParent, page, {
        ParentFolderId: parentId,
        PageNumber: number,
        PageSize: PAGE,
      }),
    ({ FolderId }) => FolderId,
  );
  return rows.map(({ FolderId, FolderName }) => ({ id: FolderId, name: FolderName, parentId }));
}

/** Every folder of the directory, each before the one it lies in. */
export async function readFolders(client: Client, parentId?: string): Promise<readonly Folder[]> {
  const here = await readFoldersBelow(client, parentId);
  const below = await Promise.all(here.map(({ id }) => readFolders(client, id)));
  return [...below.flat(), ...here];
}
