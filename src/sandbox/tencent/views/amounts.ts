/** One unit of the currency in units of 10^-8. */
export const UNIT = 100_000_000;

/** `12.34500000`: an amount of 10^-8 units as bills write it. */
export function toText(units: number): string {
  const sign = units < 0 ? '-' : '';
  const digits = String(Math.abs(units)).padStart(9, '0');
  return `${sign}${digits.slice(0, -8)}.${digits.slice(-8)}`;
}

export function sum<R>(rows: readonly R[], of: (row: R) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
