import { describe, expect, it } from 'vitest';
import { escapeInJson, sanitize, sanitizeLayout } from '../../src/ui/sanitize.js';
import { randomTexts } from './random-text.js';

const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const INVISIBLE = /[\p{Cf}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

describe('sanitize', () => {
  it.each([
    ['\u001b[31mred', '\\x1b[31mred'],
    ['a\nb\tc\rd', 'a\\x0ab\\x09c\\x0dd'],
    ['\u0000\u007f', '\\x00\\x7f'],
    ['\u009b2J', '\\x9b2J'],
    ['\u202eevil\u2066', '\\u202eevil\\u2066'],
    ['a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800 and \udc00', '\ufffd and \ufffd'],
  ])('makes %j visible', (text, shown) => {
    expect(sanitize(text)).toBe(shown);
  });

  it('leaves readable text of any script alone', () => {
    const text = '测试服务器-生产 운영 서버 Ünïcode 🎉 — “ok”';
    expect(sanitize(text)).toBe(text);
  });

  it('lets nothing through that drives a terminal, whatever comes', () => {
    for (const text of randomTexts(2000)) {
      expect(sanitize(text)).not.toMatch(CONTROL);
      expect(sanitize(text)).not.toMatch(INVISIBLE);
      expect(Buffer.from(sanitize(text)).toString()).toBe(sanitize(text));
      expect(sanitize(sanitize(text))).toBe(sanitize(text));
    }
  });

  it('shortens only where a limit is given', () => {
    expect(sanitize('x'.repeat(5000))).toHaveLength(5000);
    expect(sanitize('测试服务器', 3)).toBe('测试…');
    expect(sanitize('🎉🎉🎉', 3)).toBe('🎉🎉🎉');
  });
});

describe('sanitizeLayout', () => {
  it('keeps line ends and our colours, and nothing else', () => {
    const text = '\u001b[31mError\u001b[39m\n\u001b[2Jgone\u001b]0;title\u0007\r';
    expect(sanitizeLayout(text)).toBe('\u001b[31mError\u001b[39m\n\\x1b[2Jgone\\x1b]0;title\\x07\\x0d');
  });
});

describe('escapeInJson', () => {
  it('changes how a document is written, never what it says', () => {
    for (const text of randomTexts(500)) {
      const json = escapeInJson(JSON.stringify({ text }, null, 2));
      expect(JSON.parse(json)).toEqual({ text });
      expect(json.replaceAll('\n', '')).not.toMatch(CONTROL);
      expect(json).not.toMatch(INVISIBLE);
    }
  });
});
