import { compareDecimals, multiplyDecimals } from '../../../domain/money.js';
import type { FocusRow } from '../../../domain/records.js';
import { isPlainDecimal } from '../formats.js';
import { defineRule, isCorrection, valueOf, type FocusRule } from './rule.js';

const PRODUCTS: readonly (readonly [price: string, cost: string])[] = [
  ['ListUnitPrice', 'ListCost'],
  ['ContractedUnitPrice', 'ContractedCost'],
];

/** Prices against costs, to the last digit: decimals are exact here, so there is no tolerance. */
export const priceRules: readonly FocusRule[] = PRODUCTS.map(([price, cost]) =>
  defineRule({
    name: `${price}-times-quantity`,
    describe: `${price} × PricingQuantity must be ${cost}, except in a correction.`,
    applies: (row) => !isCorrection(row) && decimals(row, price, cost) !== undefined,
    holds: (row) => {
      const [unit, quantity, total] = decimals(row, price, cost) ?? ['0', '0', '0'];
      return compareDecimals(multiplyDecimals(unit, quantity), total) === 0;
    },
  }),
);

/** Price, quantity and cost; undefined unless all three are numbers. */
function decimals(row: FocusRow, price: string, cost: string): readonly [string, string, string] | undefined {
  const unit = valueOf(row, price) ?? '';
  const quantity = valueOf(row, 'PricingQuantity') ?? '';
  const total = valueOf(row, cost) ?? '';
  return [unit, quantity, total].every(isPlainDecimal) ? [unit, quantity, total] : undefined;
}
