import { describe, expect, it } from 'vitest';
import {
  billsAreWhole,
  localSeconds,
  monthStarts,
  parseLocal,
  readEnd,
} from '../../../src/providers/tencent/china-time.js';

describe('the time of China', () => {
  it('is written without a zone', () => {
    expect(localSeconds(new Date('2026-11-21T19:13:05Z'))).toBe('2026-11-22 03:13:05');
  });

  it.each([
    ['2026-11-22 03:13:05', '2026-11-21T19:13:05.000Z'],
    ['2026-11-22', '2026-11-21T16:00:00.000Z'],
  ])('%s is the instant %s', (text, instant) => {
    expect(parseLocal(text)?.toISOString()).toBe(instant);
  });

  it.each(['', 'soon', '0000-00-00 00:00:00', '2026-13-01'])('%j is none', (text) => {
    expect(parseLocal(text)).toBeUndefined();
  });

  it('begins months eight hours before UTC does', () => {
    const starts = monthStarts(new Date('2026-10-31T16:00:00Z'), 3, 2);
    expect(starts.map((start) => start.toISOString())).toEqual([
      '2026-08-31T16:00:00.000Z',
      '2026-05-31T16:00:00.000Z',
    ]);
  });

  it('has the bills of a month whole on the first of the next, in the evening', () => {
    expect(billsAreWhole(new Date('2026-12-31T15:59:59Z')).toISOString()).toBe('2027-01-01T11:00:00.000Z');
    expect(billsAreWhole(new Date('2026-12-31T16:00:00Z')).toISOString()).toBe('2027-02-01T11:00:00.000Z');
  });
});

describe('the end of a term', () => {
  it.each([
    ['2027-01-05', '2027-01-05'],
    ['2027-01-05 08:00:00', '2027-01-05T00:00:00Z'],
    ['2027-01-05T08:00:00Z', '2027-01-05T08:00:00Z'],
    ['0000-00-00 00:00:00', undefined],
    ['0002-11-30', undefined],
    ['0002-11-30 00:00:00', undefined],
    ['0001-01-01T00:00:00Z', undefined],
    ['9999-12-31', undefined],
    ['9999-12-31T23:59:59Z', undefined],
    ['-', undefined],
    ['never', undefined],
    [undefined, undefined],
  ])('%s is %s', (text, end) => {
    expect(readEnd(text)).toBe(end);
  });
});
