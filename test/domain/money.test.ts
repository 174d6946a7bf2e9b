import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  fromHundredths,
  isNegative,
  isPositive,
  largestDecimal,
  money,
  negateDecimal,
  plainAmount,
  parseDecimal,
  sumDecimals,
} from '../../src/domain/money.js';

describe('parseDecimal', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['12.30', '12.3'],
    [' 7 ', '7'],
    ['+5.5', '5.5'],
    ['-0.01', '-0.01'],
    ['007', '7'],
    ['1,234,567.89', '1234567.89'],
    ['-10,000.00', '-10000'],
    ['900719925474099312.123456789012345678', '900719925474099312.123456789012345678'],
    ['0.0000000001', '0.0000000001'],
    ['0.000000000931322574615478515625', '0.000000000931322574615478515625'],
    ['1e3', '1000'],
    ['0E-8', '0'],
    ['-0E-8', '0'],
    ['-3.6E1', '-36'],
    ['1.23456789012345E-4', '0.000123456789012345'],
    ['9007199254740993.01e+2', '900719925474099301'],
  ])('reads %j as %s', (text, plain) => {
    expect(parseDecimal(text)).toBe(plain);
  });

  it.each([
    '',
    ' ',
    '.5',
    '5.',
    '1,23',
    '1,2345',
    '12,34,567',
    '1e',
    '1e100',
    '1e1.5',
    '9'.repeat(81),
    '0x10',
    '¥5',
    '5 CNY',
    '--1',
    'NaN',
    '٣',
  ])('does not take %j for an amount', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});

describe('plainAmount', () => {
  it.each([
    ['1.50', '1.50'],
    ['-0.00000000', '-0.00000000'],
    ['1,234.50', '1234.5'],
    ['0E-8', '0'],
  ])('writes %j as %s', (text, plain) => {
    expect(plainAmount(text)).toBe(plain);
  });

  it.each(['', '-', 'free', '1'.repeat(81)])('does not take %j for an amount', (text) => {
    expect(plainAmount(text)).toBeUndefined();
  });
});

describe('arithmetic', () => {
  it('sums without binary rounding', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
  });

  it('sums what a double cannot hold', () => {
    expect(sumDecimals(['9007199254740993', '0.000001'])).toBe('9007199254740993.000001');
  });

  it('sums nothing to zero', () => {
    expect(sumDecimals([])).toBe('0');
  });

  it('turns hundredths into the currency to the last digit', () => {
    expect(fromHundredths('-1234567890123456789')).toBe('-12345678901234567.89');
    expect(fromHundredths('321.5')).toBe('3.215');
    expect(fromHundredths('0.00')).toBe('0');
    expect(fromHundredths('1.0000000000000000000000001')).toBe('0.010000000000000000000000001');
  });

  it('compares by value, not by text', () => {
    expect(compareDecimals('10.00', '10')).toBe(0);
    expect(compareDecimals('9', '10')).toBe(-1);
    expect(compareDecimals('10.01', '10')).toBe(1);
  });

  it('finds the largest, and never less than nothing', () => {
    expect(largestDecimal(['2', '10', '9.99'])).toBe('10');
    expect(largestDecimal(['-5'])).toBe('0');
  });

  it('knows signs; zero has none', () => {
    expect(['0.01', '0', '-0.01'].map(isPositive)).toEqual([true, false, false]);
    expect(['0.01', '0', '-0.01'].map(isNegative)).toEqual([false, false, true]);
  });

  it('negates both ways', () => {
    expect(negateDecimal('-8.50')).toBe('8.5');
    expect(negateDecimal('8.5')).toBe('-8.5');
  });

  it('keeps an amount of money in plain digits', () => {
    expect(money('1e-7', 'CNY')).toEqual({ value: '0.0000001', currency: 'CNY' });
  });
});
