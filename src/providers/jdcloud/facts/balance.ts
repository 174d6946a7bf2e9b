import * as z from 'zod';
import { decimal } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

/** What the account holds, in CNY: the answer names no currency. */
export interface Balance {
  /** Available and frozen together. */
  readonly total: string;
  readonly available: string;
  readonly frozen: string;
  /** On its way out. */
  readonly withdrawing: string;
}

const balance = z
  .object({
    totalAmount: decimal,
    availableAmount: decimal,
    frozenAmount: decimal,
    withdrawingAmount: decimal,
  })
  .transform(({ totalAmount, availableAmount, frozenAmount, withdrawingAmount }) => ({
    total: totalAmount,
    available: availableAmount,
    frozen: frozenAmount,
    withdrawing: withdrawingAmount,
  }));

export function readBalance(client: Client): Promise<Balance> {
  return client.call(ACTIONS.describeAccountAmount, balance);
}
