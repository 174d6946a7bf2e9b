import Big from 'big.js';
import type { Money } from './money.js';

/** Exact sums, one per currency. */
export interface Tally {
  /** @throws TypeError when the value is not a plain decimal. */
  add(value: string, currency: string): void;
  /** In the order of the currencies. */
  sums(): readonly Money[];
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** Digits of a value that a double can gather without loss for a while. */
const MOST_DIGITS = 13;
const FULL = 2 ** 52;

/** Adds up decimals exactly, begun with earlier sums. Short values gather as whole numbers of their last place. */
export function createTally(begun: readonly Money[] = []): Tally {
  const sums = new Map(
    begun.map(({ value, currency }) => [currency, { big: new Big(value), small: [] as number[] }]),
  );
  const sumOf = (currency: string): { big: Big; small: number[] } => {
    const known = sums.get(currency) ?? { big: new Big(0), small: [] };
    sums.set(currency, known);
    return known;
  };
  return {
    add(value, currency) {
      if (!PLAIN.test(value)) throw new TypeError(`${value} is not a decimal`);
      const sum = sumOf(currency);
      if (value.length > MOST_DIGITS) {
        sum.big = sum.big.plus(value);
        return;
      }
      const dot = value.indexOf('.');
      const places = dot < 0 ? 0 : value.length - dot - 1;
      const gathered =
        (sum.small[places] ?? 0) + Number(dot < 0 ? value : value.slice(0, dot) + value.slice(dot + 1));
      const isFull = Math.abs(gathered) > FULL;
      if (isFull) sum.big = sum.big.plus(scale(gathered, places));
      sum.small[places] = isFull ? 0 : gathered;
    },
    sums: () =>
      [...sums]
        .map(([currency, { big, small }]) => ({
          currency,
          value: small
            .reduce((total, gathered, places) => total.plus(scale(gathered, places)), big)
            .toFixed(),
        }))
        .sort((left, right) => (left.currency < right.currency ? -1 : 1)),
  };
}

function scale(whole: number, places: number): Big {
  const value = new Big(whole);
  value.e -= whole === 0 ? 0 : places;
  return value;
}

/** The sum of amounts, one per currency. */
export function sumMoney(amounts: readonly Money[]): readonly Money[] {
  const tally = createTally();
  for (const { value, currency } of amounts) tally.add(value, currency);
  return tally.sums();
}
