import type { Money } from '../domain/money.js';
import { sanitize } from './sanitize.js';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
/** Currencies without a smaller unit; all others show at least hundredths. */
const WHOLE_ONLY: ReadonlySet<string> = new Set(['KRW', 'JPY', 'VND']);

/** An amount for reading: `1,234.50 CNY`. No digit is ever dropped. */
export function formatAmount({ value, currency }: Money): string {
  const [, sign = '', whole, fraction = ''] = DECIMAL.exec(value) ?? [];
  if (whole === undefined) return sanitize(`${value} ${currency}`);
  const digits = fraction.padEnd(WHOLE_ONLY.has(currency) ? 0 : 2, '0');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${sign}${grouped}${digits === '' ? '' : `.${digits}`} ${sanitize(currency)}`;
}
