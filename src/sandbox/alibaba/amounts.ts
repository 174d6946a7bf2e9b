import { MICRO } from './entities/billing.js';

/** A JSON number; exact, since it is the shortest text of at most 15 digits. */
export function toNumber(micros: number): number {
  return micros / MICRO;
}

/** `1234.50`: rounded to hundredths. */
export function toText(micros: number): string {
  return (micros / MICRO).toFixed(2);
}

/** `1,234.50`: with the thousands commas that balances come with. */
export function toGroupedText(micros: number): string {
  return toText(micros).replace(/\B(?=(?:\d{3})+\.)/g, ',');
}

export function sum<R>(rows: readonly R[], of: (row: R) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
