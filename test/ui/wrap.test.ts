import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { clipText, longestPiece, padText, textWidth, wrapText } from '../../src/ui/wrap.js';
import { sanitize } from '../../src/ui/sanitize.js';
import { randomTexts } from './random-text.js';

describe('wrapText', () => {
  it('breaks at spaces', () => {
    expect(wrapText('No bill is still unsettled', 12)).toEqual(['No bill is', 'still', 'unsettled']);
  });

  it('breaks Chinese between characters and never begins a line with a closing mark', () => {
    expect(wrapText('账号余额为零，账单已结清。', 12)).toEqual(['账号余额为', '零，账单已结', '清。']);
  });

  it('keeps Korean words whole', () => {
    expect(wrapText('운영 데이터베이스 서버', 16)).toEqual(['운영', '데이터베이스', '서버']);
  });

  it('breaks an address behind its slashes', () => {
    expect(wrapText('https://console.example.com/a/very/long/path', 30)).toEqual([
      'https://console.example.com/a/',
      'very/long/path',
    ]);
  });

  it('cuts an id only where it is longer than the line', () => {
    expect(wrapText('id i-bp1abcdefghij', 10)).toEqual(['id', 'i-bp1abcde', 'fghij']);
  });

  it('keeps every line within the width and loses nothing but spaces', () => {
    for (const text of randomTexts(500).map((random) => sanitize(random))) {
      for (const width of [4, 13, 40]) {
        const lines = wrapText(text, width);
        expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      }
    }
  });

  it('gives one empty line for no text', () => {
    expect(wrapText('', 10)).toEqual(['']);
  });
});

describe('textWidth', () => {
  it('counts East Asian characters as two columns', () => {
    expect(textWidth('测试服务器-生产')).toBe(15);
    expect(textWidth('서버')).toBe(4);
  });

  it('agrees with string-width on every text', () => {
    for (const text of randomTexts(1000).map((random) => sanitize(random))) {
      expect(textWidth(text)).toBe(stringWidth(text));
    }
  });
});

describe('longestPiece', () => {
  it('measures words and ids, not sentences', () => {
    expect(longestPiece('Release i-bp1abcdefghij now')).toBe(15);
    expect(longestPiece('测试服务器')).toBe(2);
  });
});

describe('clipText', () => {
  it('marks what it leaves out', () => {
    expect(clipText('测试服务器', 7)).toBe('测试服…');
    expect(clipText('short', 7)).toBe('short');
  });
});

describe('padText', () => {
  it('fills to columns, on either side', () => {
    expect(padText('测试', 6)).toBe('测试  ');
    expect(padText('12.00', 7, 'right')).toBe('  12.00');
  });
});
