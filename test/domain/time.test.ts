import { describe, expect, it } from 'vitest';
import { dayOf, isoSeconds, isPlausible, lastMonths } from '../../src/domain/time.js';

const CHINA = 8;
const KOREA = 9;

describe('dayOf', () => {
  it.each([
    ['2026-11-21T15:59:59.999Z', CHINA, '2026-11-21'],
    ['2026-11-21T16:00:00Z', CHINA, '2026-11-22'],
    ['2026-12-31T16:00:00Z', CHINA, '2027-01-01'],
    ['2026-11-21T15:00:00Z', KOREA, '2026-11-22'],
    ['2026-11-21T23:59:59Z', 0, '2026-11-21'],
    ['2028-02-28T16:30:00Z', CHINA, '2028-02-29'],
  ])('of %s at UTC+%i is %s', (instant, offset, day) => {
    expect(dayOf(new Date(instant), offset)).toBe(day);
  });
});

describe('lastMonths', () => {
  it('counts back over the turn of the year', () => {
    expect(lastMonths(new Date('2026-02-15T00:00:00Z'), 4, CHINA)).toEqual([
      '2026-02',
      '2026-01',
      '2025-12',
      '2025-11',
    ]);
  });

  it('begins with the month of the zone, not that of UTC', () => {
    expect(lastMonths(new Date('2026-10-31T16:00:00Z'), 1, CHINA)).toEqual(['2026-11']);
    expect(lastMonths(new Date('2026-10-31T15:59:59Z'), 1, CHINA)).toEqual(['2026-10']);
  });

  it('skips no short month on the last day of a long one', () => {
    expect(lastMonths(new Date('2026-03-31T12:00:00Z'), 3, 0)).toEqual(['2026-03', '2026-02', '2026-01']);
  });
});

describe('isoSeconds', () => {
  it('leaves the fraction out', () => {
    expect(isoSeconds(new Date('2026-11-21T19:13:00.987Z'))).toBe('2026-11-21T19:13:00Z');
  });
});

describe('isPlausible', () => {
  it.each(['2000-01-01', '2026-11-21T08:00:00Z', '2200-12-31'])('takes %s', (text) => {
    expect(isPlausible(new Date(text))).toBe(true);
  });

  it.each(['0002-11-30', '1970-01-01', '1999-12-31', '2201-01-01', '9999-12-31', '-'])(
    'refuses %s',
    (text) => {
      expect(isPlausible(new Date(text))).toBe(false);
    },
  );
});
