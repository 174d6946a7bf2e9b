import { fromHundredths } from '../../../domain/money.js';
import type { Cell, Column } from '../../../domain/records.js';
import { cell } from '../../_shared/bulk.js';
import { currencyOf, type Site } from '../endpoints.js';
import type { Answer } from './answer.js';

/** What a column of ours is worked out from. */
interface Given {
  /** A field of the row. */
  readonly field: (name: string) => Cell;
  readonly site: Site;
  /** The answer that the row came in. */
  readonly answer: Answer;
}

/** A column that the provider's rows do not have. */
export interface OwnColumn {
  readonly column: Column;
  readonly value: (given: Given) => Cell;
}

export function ownCells(own: readonly OwnColumn[], given: Given): readonly Cell[] {
  return own.map(({ value }) => value(given));
}

/** The currency of amounts that come without one. */
export const CURRENCY: OwnColumn = {
  column: { name: 'Currency', type: 'text' },
  value: ({ site }) => currencyOf(site),
};

/** The unit that the answer states for all its amounts. */
export const UNIT: OwnColumn = {
  column: { name: 'Unit', type: 'text' },
  value: ({ answer }) => cell(answer['Unit']),
};

/** An amount that the provider gives in hundredths, in the currency itself. */
export function inCurrency(name: string): OwnColumn {
  return {
    column: { name: `${name}InCurrency`, type: 'decimal' },
    value: ({ field }) => {
      const amount = field(name);
      return amount === undefined ? undefined : fromHundredths(amount);
    },
  };
}
