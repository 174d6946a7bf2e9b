import * as z from 'zod';
import { decimal, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

/** What the account holds, in its currency; plain decimals. */
export interface Balance {
  /** Cash and credit less what is owed; negative when overdue. */
  readonly available: string;
  readonly cash: string;
  readonly currency: string;
  /** Quota that a reseller has set. */
  readonly quotaLimit: string | undefined;
}

const balance = z
  .object({
    Data: z.object({
      AvailableAmount: decimal,
      AvailableCashAmount: decimal,
      Currency: text,
      QuotaLimit: maybe(decimal),
    }),
  })
  .transform(({ Data }) => ({
    available: Data.AvailableAmount,
    cash: Data.AvailableCashAmount,
    currency: Data.Currency,
    quotaLimit: Data.QuotaLimit,
  }));

export function readBalance(client: Client): Promise<Balance> {
  return client.call(ACTIONS.queryAccountBalance, balance);
}

/** The fund account behind the balance. */
export interface Funds {
  /** Unpaid of this and past months. */
  readonly uncleared: string;
  /** Quota given by a partner. */
  readonly quota: string | undefined;
  /** `DIRECT_USER` or `RESELLER_QUOTA`, in upper case. */
  readonly type: string | undefined;
}

const funds = z
  .object({ UnclearedAmount: decimal, QuotaAmount: maybe(decimal), FundAccountType: maybe(text) })
  .transform(({ UnclearedAmount, QuotaAmount, FundAccountType }) => ({
    uncleared: UnclearedAmount,
    quota: QuotaAmount,
    type: FundAccountType?.toUpperCase(),
  }));

export function readFunds(client: Client): Promise<Funds> {
  return client.call(ACTIONS.getFundAccountAvailableAmount, funds);
}

/** What could be paid out now. */
export interface Withdrawable {
  readonly amount: string;
  /** Debt from invoices already issued. */
  readonly creditMemo: string;
}

const withdrawable = z
  .object({ CanWithdrawAmount: decimal, CreditMemoAmount: decimal })
  .transform(({ CanWithdrawAmount, CreditMemoAmount }) => ({
    amount: CanWithdrawAmount,
    creditMemo: CreditMemoAmount,
  }));

export function readWithdrawable(client: Client): Promise<Withdrawable> {
  return client.call(ACTIONS.getFundAccountCanWithdrawAmount, withdrawable);
}
