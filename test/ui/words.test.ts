import { describe, expect, it } from 'vitest';
import { fill, wordsOf, type WordKey } from '../../src/ui/words/index.js';

const LANGUAGES = ['en', 'zh', 'ko'] as const;
const KEYS = Object.keys(wordsOf('en')) as WordKey[];
const PROVIDERS = /alibaba|aliyun|tencent|jd ?cloud|naver|阿里|腾讯|京东|네이버/i;

function placesOf(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

describe.each(LANGUAGES)('the words in %s', (language) => {
  const words = wordsOf(language);

  it('have the keys of English in the same order', () => {
    expect(Object.keys(words)).toEqual(KEYS);
  });

  it('have the same places to fill as in English', () => {
    for (const key of KEYS) expect([key, placesOf(words[key])]).toEqual([key, placesOf(wordsOf('en')[key])]);
  });

  it('name no provider', () => {
    expect(Object.values(words).filter((word) => PROVIDERS.test(word))).toEqual([]);
  });

  it('leave no word empty', () => {
    expect(KEYS.filter((key) => words[key].trim() === '')).toEqual([]);
  });
});

describe('fill', () => {
  it('puts values into their places', () => {
    expect(fill('{count} of {total}', { count: 2, total: '22' })).toBe('2 of 22');
  });

  it.each([
    [0, '0 files are'],
    [1, '1 file is'],
    ['1', '1 file is'],
    ['1,001', '1,001 files are'],
  ])('has the words for %j things', (count, expected) => {
    expect(fill('{count} {count:file is|files are}', { count })).toBe(expected);
  });

  it('takes braces in a value as text', () => {
    expect(fill('{name}', { name: '{count}' })).toBe('{count}');
  });

  it.each(['missing', 'toString', 'constructor'])('throws when {%s} has no value', (name) => {
    expect(() => fill(`{${name}}`, {})).toThrow(`no value for {${name}}`);
  });
});
