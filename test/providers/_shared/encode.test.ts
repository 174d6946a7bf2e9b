import { describe, expect, it } from 'vitest';
import { compareCodeUnits, encodeRfc3986 } from '../../../src/providers/_shared/encode.js';

describe('encodeRfc3986', () => {
  it('leaves the unreserved characters alone', () => {
    expect(encodeRfc3986('AZaz09-_.~')).toBe('AZaz09-_.~');
  });

  it.each([
    [' ', '%20'],
    ['+', '%2B'],
    ['*', '%2A'],
    ["!'()", '%21%27%28%29'],
    ['/', '%2F'],
    ['阿里云', '%E9%98%BF%E9%87%8C%E4%BA%91'],
    ['😀', '%F0%9F%98%80'],
  ])('encodes %s as %s', (text, encoded) => {
    expect(encodeRfc3986(text)).toBe(encoded);
  });
});

describe('compareCodeUnits', () => {
  it('orders capitals before small letters, and digits before both', () => {
    expect(['b', 'B', 'a', 'A', '1', 'a1', 'a.1'].sort(compareCodeUnits)).toEqual([
      '1',
      'A',
      'B',
      'a',
      'a.1',
      'a1',
      'b',
    ]);
  });

  it('finds equal what is equal', () => {
    expect(compareCodeUnits('a', 'a')).toBe(0);
  });
});
