import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { readTokenPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { nextToken } from './schemas.js';

const PAGE = 100;

/** Made in the directory, so that it can be deleted there; others were invited and can only leave. */
export const CREATED = 'ResourceAccount';

/** An account of a resource directory, its management account left out or not. */
export interface DirectoryMember {
  readonly accountId: string;
  readonly name: string | undefined;
  /** `ResourceAccount` or `CloudAccount`. */
  readonly type: string;
  readonly folderId: string | undefined;
  /** The provider's word for a deletion. */
  readonly deletion: string;
}

const page = z
  .object({
    Accounts: z.object({
      Account: z.array(
        z.object({
          AccountId: text,
          DisplayName: maybe(text),
          Type: text,
          FolderId: maybe(text),
          DeletionStatus: maybe(text),
        }),
      ),
    }),
    NextToken: nextToken,
  })
  .transform(({ Accounts, NextToken }) => ({ rows: Accounts.Account, next: NextToken }));

/** The members that the management account lists. */
export async function readMembers(client: Client): Promise<readonly DirectoryMember[]> {
  const rows = await readTokenPages(
    ACTIONS.listAccounts.id,
    (token) => client.call(ACTIONS.listAccounts, page, { MaxResults: PAGE, NextToken: token }),
    ({ AccountId }) => AccountId,
  );
  return rows.map(({ AccountId, DisplayName, Type, FolderId, DeletionStatus = '' }) => ({
    accountId: AccountId,
    name: DisplayName,
    type: Type,
    folderId: FolderId,
    deletion: DeletionStatus,
  }));
}
