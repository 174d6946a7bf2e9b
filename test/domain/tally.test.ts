import { expect, test } from 'vitest';
import { createTally, sumMoney } from '../../src/domain/tally.js';
import { sumDecimals } from '../../src/domain/money.js';

test('sums are exact, whatever the number of places', () => {
  const values = [
    '0.1',
    '0.2',
    '-0.3',
    '12345678901234567890.000000000001',
    '7',
    '-0.00000001',
    '999999999.99',
  ];
  const tally = createTally();
  for (const value of values) tally.add(value, 'CNY');
  expect(tally.sums()).toEqual([{ value: sumDecimals(values), currency: 'CNY' }]);
});

test('many values do not lose a digit', () => {
  const tally = createTally();
  for (let n = 0; n < 5000; n += 1) tally.add('9999999999.99', 'KRW');
  expect(tally.sums()).toEqual([{ value: '49999999999950', currency: 'KRW' }]);
});

test('a tally goes on from earlier sums, and currencies stand in their order', () => {
  expect(
    sumMoney([
      { value: '1', currency: 'USD' },
      { value: '2', currency: 'CNY' },
      { value: '0.5', currency: 'USD' },
    ]),
  ).toEqual([
    { value: '2', currency: 'CNY' },
    { value: '1.5', currency: 'USD' },
  ]);
});

test.each(['', '1e5', '1,000', 'x'])('%j is not added up', (value) => {
  expect(() => createTally().add(value, 'CNY')).toThrow(TypeError);
});
