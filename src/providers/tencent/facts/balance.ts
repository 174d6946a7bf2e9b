import * as z from 'zod';
import { fromHundredths, isNegative, largestDecimal, negateDecimal } from '../../../domain/money.js';
import { decimal } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

/** What the account holds and owes, in its currency; plain decimals. */
export interface Balance {
  readonly owed: string;
  readonly frozen: string;
  readonly cash: string;
  readonly gift: string;
  /** Revenue share moved in. */
  readonly income: string;
}

const answer = z.object({
  RealBalance: decimal,
  CashAccountBalance: decimal,
  IncomeIntoAccountBalance: decimal,
  PresentAccountBalance: decimal,
  FreezeAmount: decimal,
  OweAmount: decimal,
});

/**
 * The answer counts in hundredths. What is owed is the larger of the stated debt, whatever its sign, and a negative
 * balance.
 */
export async function readBalance(client: Client): Promise<Balance> {
  const balance = await client.call(ACTIONS.describeAccountBalance, answer);
  const shortfall = isNegative(balance.RealBalance) ? negateDecimal(balance.RealBalance) : '0';
  const stated = [balance.OweAmount, negateDecimal(balance.OweAmount)];
  return {
    owed: fromHundredths(largestDecimal([...stated, shortfall])),
    frozen: fromHundredths(balance.FreezeAmount),
    cash: fromHundredths(balance.CashAccountBalance),
    gift: fromHundredths(balance.PresentAccountBalance),
    income: fromHundredths(balance.IncomeIntoAccountBalance),
  };
}
