import * as z from 'zod';
import { decimal, flag, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { coded, currency, month, pageOf } from './schemas.js';

const PAGE = 1000;

/** Coins charged or given, a credit, or a discount of one of the two kinds. */
export interface Right {
  readonly id: string;
  readonly name: string | undefined;
  /** The provider's word for its kind, such as free or paid. */
  readonly kind: string | undefined;
  /** Coins, or an amount of `currency`. */
  readonly left: string;
  /** Coins have none. */
  readonly currency: string | undefined;
  readonly shared: boolean;
  /** Last month in which it is good, `2026-11`. */
  readonly validTo: string | undefined;
}

const coins = pageOf(
  'getCoinHistoryList',
  z.object({
    coin: z.object({
      discountNo: text,
      /** The charge; the provider's spelling. */
      coinChagedNo: maybe(text),
      coinName: maybe(text),
      coinType: maybe(coded),
      remainingCoin: decimal,
      isShareCoin: maybe(flag),
      validityEndMonth: maybe(month),
    }),
  }),
);

/** Every charge of coins with what is left of it. */
export async function readCoins(client: Client): Promise<readonly Right[]> {
  const rows = await readNumberedPages(
    ACTIONS.getCoinHistoryList.id,
    (pageNo) => client.call(ACTIONS.getCoinHistoryList, coins, { query: { pageNo, pageSize: PAGE } }),
    ({ coin }) => `${coin.discountNo} ${coin.coinChagedNo ?? ''}`,
  );
  return rows.map(({ coin }) => ({
    id: coin.discountNo,
    name: coin.coinName,
    kind: coin.coinType?.codeName ?? coin.coinType?.code,
    left: coin.remainingCoin,
    currency: undefined,
    shared: coin.isShareCoin === true,
    validTo: coin.validityEndMonth,
  }));
}

const credits = pageOf(
  'getCreditHistoryList',
  z.object({
    credit: z.object({
      discountNo: text,
      creditName: maybe(text),
      creditType: maybe(coded),
      remainingCredit: decimal,
      validityEndMonth: maybe(month),
      payCurrency: currency,
    }),
  }),
);

/** Every credit received with what is left of it. */
export async function readCredits(client: Client): Promise<readonly Right[]> {
  const rows = await readNumberedPages(
    ACTIONS.getCreditHistoryList.id,
    (pageNo) => client.call(ACTIONS.getCreditHistoryList, credits, { query: { pageNo, pageSize: PAGE } }),
    ({ credit }) => credit.discountNo,
  );
  return rows.map(({ credit }) => ({
    id: credit.discountNo,
    name: credit.creditName,
    kind: credit.creditType?.codeName ?? credit.creditType?.code,
    left: credit.remainingCredit,
    currency: credit.payCurrency,
    shared: false,
    validTo: credit.validityEndMonth,
  }));
}

/** `PRODUCT`, `CREDIT` or `COIN`, with the right that it grants. */
export interface Discount {
  readonly type: string;
  readonly right: Right;
}

const discounts = pageOf(
  'getDiscountList',
  z.object({
    discountNo: text,
    discountType: z.object({ code: text }),
    discountName: maybe(text),
    discountValue: decimal,
    validityEndMonth: maybe(month),
    payCurrency: currency,
  }),
);

/** The discounts that are valid now. */
export async function readDiscounts(client: Client): Promise<readonly Discount[]> {
  const rows = await readNumberedPages(
    ACTIONS.getDiscountList.id,
    (pageNo) =>
      client.call(ACTIONS.getDiscountList, discounts, {
        query: { isValidDiscount: true, pageNo, pageSize: PAGE },
      }),
    ({ discountNo }) => discountNo,
  );
  return rows.map((row) => ({
    type: row.discountType.code,
    right: {
      id: row.discountNo,
      name: row.discountName,
      kind: undefined,
      left: row.discountValue,
      currency: row.payCurrency,
      shared: false,
      validTo: row.validityEndMonth,
    },
  }));
}
