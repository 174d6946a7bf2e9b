import { describe, expect, it } from 'vitest';
import { readTime, rowsOf, wholeNumber } from '../../../../src/providers/jdcloud/facts/schemas.js';
import { text } from '../../../../src/providers/_shared/decode.js';

describe('readTime', () => {
  it.each([
    ['2026-11-21T08:00:00Z', '2026-11-21T08:00:00.000Z'],
    ['2026-11-21 08:00:00', '2026-11-21T00:00:00.000Z'],
    ['2026-11-21T08:00:00', '2026-11-21T00:00:00.000Z'],
    ['2026-11-21T08:00:00+08:00', '2026-11-21T00:00:00.000Z'],
    ['0001-01-01 00:00:00', undefined],
    ['1970-01-01 08:00:00', undefined],
    ['9999-12-31 23:59:59', undefined],
    ['0000-00-00 00:00:00', undefined],
    ['-', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads %s as %s', (time, instant) => {
    expect(readTime(time)).toBe(instant);
  });
});

describe('wholeNumber', () => {
  it.each([
    ['12', 12],
    ['1.0', 1],
  ])('reads %s', (digits, number) => {
    expect(wholeNumber.parse(digits)).toBe(number);
  });

  it.each(['1.5', '-1', '', 'many'])('refuses %s', (digits) => {
    expect(wholeNumber.safeParse(digits).success).toBe(false);
  });
});

describe('rowsOf', () => {
  it.each([[null], [undefined], [[]]])('takes %s for an empty list', (list) => {
    expect(rowsOf(text).parse(list)).toEqual([]);
  });

  it.each(['', '[]', {}])('refuses %j', (list) => {
    expect(rowsOf(text).safeParse(list).success).toBe(false);
  });
});
