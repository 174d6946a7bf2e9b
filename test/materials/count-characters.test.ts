import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../src/materials/count-characters.js';

describe('characters', () => {
  it.each([
    ['', 0],
    ['closing', 7],
    ['더 이상 필요 없음', 10],
    ['더 이상 필요 없음'.normalize('NFD'), 10],
    ['不再使用', 4],
    ['𠮷野家', 3],
    ['e\u0301te\u0301', 3],
    ['👨‍👩‍👧‍👦', 1],
    ['🇰🇷🇨🇳', 2],
    ['a\r\nb', 3],
  ])('of %j are %d', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it('of a long text are counted too', () => {
    expect(countCharacters('👍🏽'.repeat(49))).toBe(49);
  });
});
