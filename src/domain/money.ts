import Big from 'big.js';

/** An exact amount: a plain decimal string and an ISO 4217 currency code. */
export interface Money {
  readonly value: string;
  readonly currency: string;
}

const DECIMAL = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/**
 * Reads an amount as the providers write it: digits, an optional sign, optional thousands commas.
 * @returns the plain decimal text, or undefined when the text is not an amount.
 */
export function parseDecimal(text: string): string | undefined {
  const trimmed = text.trim();
  return DECIMAL.test(trimmed) ? new Big(trimmed.replace(/^\+|,/g, '')).toFixed() : undefined;
}

export function money(value: string, currency: string): Money {
  return { value: new Big(value).toFixed(), currency };
}

/** Turns an amount in the currency's hundredth into the currency itself: 1234 → 12.34. */
export function fromHundredths(value: string): string {
  return new Big(value).div(100).toFixed();
}

/** Turns an amount in units of 10^-places of the currency into the currency itself, exactly. */
export function fromSmallUnits(value: string, places: number): string {
  const unit = new Big(10).pow(places);
  return new Big(value).div(unit).toFixed();
}

/** Negative, zero or positive, as `left` is smaller than, equal to or larger than `right`. */
export function compareDecimals(left: string, right: string): number {
  return new Big(left).cmp(right);
}

export function sumDecimals(values: readonly string[]): string {
  return values.reduce((total, value) => total.plus(value), new Big(0)).toFixed();
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
