import Big from 'big.js';

/** An exact amount: a plain decimal string and an ISO 4217 currency code. */
export interface Money {
  readonly value: string;
  readonly currency: string;
}

const DECIMAL = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;
/** Characters of an amount. Whatever is longer is none, and an exponent cannot make more than a hundred of it. */
const LONGEST = 80;

/**
 * Reads an amount as the providers write it: digits, an optional sign, optional thousands commas, and the exponent
 * that some write small and round numbers with.
 * @returns the plain decimal text with every digit, or undefined when the text is not an amount.
 */
export function parseDecimal(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !DECIMAL.test(trimmed)) return undefined;
  const plain = new Big(trimmed.replace(/^\+|,/g, '')).toFixed();
  return plain === '-0' ? '0' : plain;
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** The text of an amount in a record: as it is where it is plain, else written out; undefined when it is none. */
export function plainAmount(text: string): string | undefined {
  return PLAIN.test(text) && text.length <= LONGEST ? text : parseDecimal(text);
}

export function money(value: string, currency: string): Money {
  return { value: new Big(value).toFixed(), currency };
}

/** Turns an amount in the currency's hundredth into the currency itself: 1234 → 12.34. */
export function fromHundredths(value: string): string {
  return fromSmallUnits(value, 2);
}

/** Turns an amount in units of 10^-places of the currency into the currency itself, exactly. */
export function fromSmallUnits(value: string, places: number): string {
  const amount = new Big(value);
  // A division stops at some digit; moving the point does not.
  if (!amount.eq(0)) amount.e -= places;
  return amount.toFixed();
}

/** Negative, zero or positive, as `left` is smaller than, equal to or larger than `right`. */
export function compareDecimals(left: string, right: string): number {
  return new Big(left).cmp(right);
}

export function sumDecimals(values: readonly string[]): string {
  return values.reduce((total, value) => total.plus(value), new Big(0)).toFixed();
}

export function subtractDecimals(left: string, right: string): string {
  return new Big(left).minus(right).toFixed();
}

export function multiplyDecimals(left: string, right: string): string {
  return new Big(left).times(right).toFixed();
}

export function largestDecimal(values: readonly string[]): string {
  return values.reduce((largest, value) => (compareDecimals(value, largest) > 0 ? value : largest), '0');
}

export function isPositive(value: string): boolean {
  return new Big(value).gt(0);
}

export function isNegative(value: string): boolean {
  return new Big(value).lt(0);
}

export function negateDecimal(value: string): string {
  return new Big(value).neg().toFixed();
}
