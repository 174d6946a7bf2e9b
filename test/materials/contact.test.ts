import { describe, expect, it } from 'vitest';
import { inspectEmail, inspectPhone } from '../../src/materials/contact.js';

describe('an e-mail address', () => {
  it.each([
    ['owner@example.com', 'owner@example.com'],
    ['First.Last+cloud@Mail.Example.CO.KR', 'First.Last+cloud@mail.example.co.kr'],
    ["o'neil@example.org", "o'neil@example.org"],
    ['owner@例子.中国', 'owner@xn--fsqu00a.xn--fiqs8s'],
  ])('%s is taken', (text, answer) => {
    expect(inspectEmail(text)).toEqual({ ok: true, answer });
  });

  it.each([
    'owner',
    '@example.com',
    'owner@',
    'owner@localhost',
    'owner@example',
    'owner@127.0.0.1',
    'owner@[127.0.0.1]',
    'owner@-example.com',
    'owner@example..com',
    'owner.@example.com',
    'ow..ner@example.com',
    'owner@@example.com',
    'owner @example.com',
    'owner@example.com, other@example.com',
    'Owner <owner@example.com>',
    'mailto:owner@example.com',
    'owner@example.com\r\nBcc: other@example.com',
    'owner@exam\nple.com',
    'owner@example.com?subject=x',
    `${'x'.repeat(65)}@example.com`,
    `owner@${'x'.repeat(64)}.com`,
    `owner@${'x.'.repeat(125)}com`,
  ])('%j is refused', (text) => {
    expect(inspectEmail(text)).toEqual({ ok: false, code: 'not-an-email', args: {} });
  });
});

describe('a phone number', () => {
  it.each([
    ['+86 138 0013 8000', undefined, '+8613800138000'],
    ['13800138000', 'CN', '+8613800138000'],
    ['010-1234-5678', 'KR', '+821012345678'],
    ['+82 (0)10 1234 5678', 'CN', '+821012345678'],
    ['0082 10 1234 5678', 'CN', '+821012345678'],
    ['＋８６１３８００１３８０００', undefined, '+8613800138000'],
    ['+49 30 123456', undefined, '+4930123456'],
  ])('%s is taken', async (text, country, answer) => {
    expect(await inspectPhone(text, country)).toEqual({ ok: true, answer });
  });

  it.each([
    ['13800138000', undefined, 'phone-without-country'],
    ['13800138000', 'XX', 'phone-without-country'],
    // Of Seoul or of San Francisco, these would pass for landlines of China.
    ['010-1234-5678', 'CN', 'phone-without-country'],
    ['4155552671', 'CN', 'phone-without-country'],
    ['13800138000', 'KR', 'not-a-phone'],
    ['+86 138 0013 800', undefined, 'not-a-phone'],
    ['+86 100 0000 0000 0', undefined, 'not-a-phone'],
    ['+999 12345678', undefined, 'not-a-phone'],
    ['call me: +86 138 0013 8000', 'CN', 'not-a-phone'],
    ['+', undefined, 'not-a-phone'],
    ['12', 'CN', 'not-a-phone'],
    ['+82 2 1234 5678 ext. 9', undefined, 'phone-with-extension'],
  ])('%s (%s) is refused: %s', async (text, country, code) => {
    expect(await inspectPhone(text, country)).toEqual({ ok: false, code, args: {} });
  });
});
