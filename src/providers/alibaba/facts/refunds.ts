import * as z from 'zod';
import { ApiError, type FaultKind } from '../../../domain/errors.js';
import { money, type Money } from '../../../domain/money.js';
import { decimal, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import type { Holding } from '../inventory/holding.js';

/** A subscription that can be given back early, with what the provider would pay. */
export interface Refund {
  readonly holding: Holding;
  readonly product: NonNullable<Holding['product']>;
  readonly amount: Money;
}

const price = z
  .object({ Data: z.object({ RefundAmount: decimal, Currency: text }) })
  .transform(({ Data }) => money(Data.RefundAmount, Data.Currency));

/** How the provider says that it does not take a thing back; billing words some refusals as answers. */
const NOT_TAKEN_BACK: ReadonlySet<FaultKind> = new Set([
  'refused',
  'not-found',
  'conflict',
  // Of a call to the right site, this says that the thing cannot be given back.
  'wrong-site',
  'unexpected',
]);

/** Asks the price of each subscription. What the provider does not take back has none, and is left to a person. */
export async function readRefunds(client: Client, holdings: readonly Holding[]): Promise<readonly Refund[]> {
  const refunds = await Promise.all(holdings.map((holding) => readRefund(client, holding)));
  return refunds.filter((refund) => refund !== undefined);
}

async function readRefund(client: Client, holding: Holding): Promise<Refund | undefined> {
  const { id, charge, product } = holding;
  if (charge !== 'prepaid' || product === undefined) return undefined;
  try {
    const amount = await client.call(ACTIONS.inquiryPriceRefundInstance, price, {
      InstanceId: id,
      ...refundCodes(product),
    });
    return { holding, product, amount };
  } catch (error) {
    if (error instanceof ApiError && NOT_TAKEN_BACK.has(error.fault.kind)) return undefined;
    throw error;
  }
}

/** The type is sent empty: products that want one say so in their refusal. */
export function refundCodes({ code }: Pick<Refund['product'], 'code'>): {
  ProductCode: string;
  ProductType: string;
} {
  return { ProductCode: code, ProductType: '' };
}
