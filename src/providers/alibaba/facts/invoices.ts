import * as z from 'zod';
import { fromHundredths } from '../../../domain/money.js';
import { count, decimal, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

const PAGE = 300;
/** Rows whose invoiceable amount is negative. */
const NEGATIVE = 1;

/** A bill on which more was invoiced than charged. */
export interface InvoiceDifference {
  readonly id: string;
  readonly name: string | undefined;
  /** Negative, in the currency itself. */
  readonly amount: string;
}

const row = z.object({ Id: text, Name: maybe(text), CanInvoiceAmount: decimal });

const page = z
  .object({ Data: z.object({ EvaluateList: z.object({ Evaluate: z.array(row) }), TotalCount: count }) })
  .transform(({ Data }) => ({ rows: Data.EvaluateList.Evaluate, total: Data.TotalCount }));

export async function readInvoiceDifferences(client: Client): Promise<readonly InvoiceDifference[]> {
  const rows = await readNumberedPages(
    ACTIONS.queryEvaluateList.id,
    (number) =>
      client.call(ACTIONS.queryEvaluateList, page, { Type: NEGATIVE, PageNum: number, PageSize: PAGE }),
    ({ Id }) => Id,
  );
  return rows.map(({ Id, Name, CanInvoiceAmount }) => ({
    id: Id,
    name: Name,
    amount: fromHundredths(CanInvoiceAmount),
  }));
}
