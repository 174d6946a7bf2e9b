import { describe, expect, it } from 'vitest';
import {
  addSeconds,
  agreeingPrice,
  canonicalJson,
  dayPeriod,
  monthPeriod,
  serviceCategory,
  tagsJson,
  toUtc,
  type ServiceCategory,
} from '../../src/domain/focus.js';

describe('a billing month', () => {
  it.each([
    ['2026-10', 8, '2026-09-30T16:00:00Z', '2026-10-31T16:00:00Z'],
    ['2026-12', 9, '2026-11-30T15:00:00Z', '2026-12-31T15:00:00Z'],
    ['2024-02', 0, '2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z'],
    ['2026-01', 8, '2025-12-31T16:00:00Z', '2026-01-31T16:00:00Z'],
  ])('%s at +%i hours runs from %s to %s', (month, offsetHours, start, end) => {
    expect(monthPeriod(month, offsetHours)).toEqual({ start, end });
  });

  it.each(['2026-13', '202610', '2026-1', ''])('is not %j', (month) => {
    expect(() => monthPeriod(month, 8)).toThrow(RangeError);
  });
});

describe('a billing day', () => {
  it('runs from midnight to midnight of its zone', () => {
    expect(dayPeriod('2026-11-01', 8)).toEqual({
      start: '2026-10-31T16:00:00Z',
      end: '2026-11-01T16:00:00Z',
    });
  });

  it('must exist', () => {
    expect(() => dayPeriod('2026-02-30', 8)).toThrow(RangeError);
  });
});

describe('a time on the clock of a zone', () => {
  it.each(['2026-11-21 08:00:00', '2026-11-21T08:00:00'])('%s is given in UTC', (text) => {
    expect(toUtc(text, 8)).toBe('2026-11-21T00:00:00Z');
  });

  it.each(['', '-', '2026-11-21', '2026-02-30 00:00:00', '2026-11-21 24:30:00', '0000-00-00 00:00:00'])(
    'is not %j',
    (text) => {
      expect(toUtc(text, 8)).toBeUndefined();
    },
  );

  it('moves by seconds', () => {
    expect(addSeconds('2026-10-31T15:59:59Z', 1)).toBe('2026-10-31T16:00:00Z');
  });
});

describe('tags', () => {
  it('become an object with its keys in order', () => {
    const tags = [
      ['team', 'a "b"'],
      ['env', 'prod'],
    ] as const;
    expect(tagsJson(tags)).toBe(String.raw`{"env":"prod","team":"a \"b\""}`);
  });

  it('without a value are true', () => {
    expect(
      tagsJson([
        ['old', undefined],
        ['kept', ''],
      ]),
    ).toBe('{"kept":true,"old":true}');
  });

  it('keep a key that is a word of the language', () => {
    expect(
      tagsJson([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
    ).toBe('{"__proto__":"x","constructor":"y"}');
  });

  it('keep the last of equal keys', () => {
    expect(
      tagsJson([
        ['env', 'a'],
        ['env', 'b'],
      ]),
    ).toBe('{"env":"b"}');
  });

  it.each([[[]], [[['', 'nameless']] as const]])('are null when there is none: %j', (tags) => {
    expect(tagsJson(tags)).toBeNull();
  });
});

describe('canonical JSON', () => {
  it('orders keys at every depth and leaves lists as they are', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 'x'], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1},"x"]}');
  });
});

describe('the category of a service', () => {
  const table: Readonly<Record<string, ServiceCategory>> = { ecs: 'Compute' };

  it.each([
    ['ecs', 'Compute'],
    ['unheard-of', 'Other'],
    ['constructor', 'Other'],
    [undefined, 'Other'],
  ])('of %j is %s', (service, category) => {
    expect(serviceCategory(table, service)).toBe(category);
  });
});

describe('a unit price', () => {
  it('is stated where it multiplies to the cost', () => {
    expect(agreeingPrice('0.10', '3', '0.3')).toBe('0.10');
  });

  it('is left out where the cost was rounded', () => {
    expect(agreeingPrice('0.333', '3', '1')).toBeNull();
  });

  it.each([
    [undefined, '3'],
    ['0.1', undefined],
  ])('is left out without price or quantity: %j × %j', (price, quantity) => {
    expect(agreeingPrice(price, quantity, '0.3')).toBeNull();
  });
});
