import * as z from 'zod';
import { count, flag, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

const PAGE = 100;

/** The account's own place in a finance relationship. */
export interface FinanceRole {
  readonly related: boolean;
  /** `MASTER` or `MEMBER`. */
  readonly role: string | undefined;
}

const info = z
  .object({ Data: z.object({ IsFinancialAccount: flag, AccountType: maybe(text) }) })
  .transform(({ Data }) => ({ related: Data.IsFinancialAccount, role: Data.AccountType?.toUpperCase() }));

export function readFinanceRole(client: Client, accountId: string): Promise<FinanceRole> {
  return client.call(ACTIONS.queryFinancialAccountInfo, info, { UserId: accountId });
}

/** A finance relationship in force with another account. */
export interface Relation {
  readonly id: string;
  /** `FinancialManagement` or `FinancialTrusteeship`. */
  readonly type: string;
  readonly state: string;
  readonly accountId: string;
  readonly accountName: string | undefined;
}

const row = z.object({
  RelationId: text,
  RelationType: text,
  State: text,
  AccountId: text,
  AccountName: maybe(text),
});

const page = z
  .object({ Data: z.object({ FinancialRelationInfoList: z.array(row), TotalCount: count }) })
  .transform(({ Data }) => ({ rows: Data.FinancialRelationInfoList, total: Data.TotalCount }));

/** Asked without states, the provider lists only the relations in force. */
export async function readRelations(client: Client, accountId: string): Promise<readonly Relation[]> {
  const rows = await readNumberedPages(
    ACTIONS.queryRelationList.id,
    (number) =>
      client.call(ACTIONS.queryRelationList, page, { UserId: accountId, PageNum: number, PageSize: PAGE }),
    ({ RelationId }) => RelationId,
  );
  return rows.map((item) => ({
    id: item.RelationId,
    type: item.RelationType,
    state: item.State,
    accountId: item.AccountId,
    accountName: item.AccountName,
  }));
}
