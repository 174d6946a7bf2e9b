import { expect, it } from 'vitest';
import { formatAmount } from '../../src/ui/amount.js';

it.each([
  ['0', 'CNY', '0.00 CNY'],
  ['128.4', 'CNY', '128.40 CNY'],
  ['1234567.891', 'USD', '1,234,567.891 USD'],
  ['-23.1', 'CNY', '-23.10 CNY'],
  ['33000', 'KRW', '33,000 KRW'],
  ['0.5', 'KRW', '0.5 KRW'],
])('writes %s %s as %s', (value, currency, text) => {
  expect(formatAmount({ value, currency })).toBe(text);
});

it('shows what is no amount as it is, harmless', () => {
  expect(formatAmount({ value: 'N/A\u001b[2J', currency: 'CNY' })).toBe('N/A\\x1b[2J CNY');
});
