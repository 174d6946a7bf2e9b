import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  count,
  decimal,
  describeMismatch,
  flag,
  identifier,
  instant,
  maybe,
  parseJson,
  text,
} from '../../../src/providers/_shared/decode.js';

describe('parseJson', () => {
  it('keeps an id beyond 2^53 to the last digit', () => {
    expect(parseJson('{"Id":9007199254740993}')).toEqual({ Id: '9007199254740993' });
  });

  it('keeps an amount as it was written', () => {
    expect(parseJson('{"Amount":1234567890.10}')).toEqual({ Amount: '1234567890.10' });
  });

  it.each(['', '{', '{"a":1}x', '<html>', '{"a":1'])('throws on %j', (broken) => {
    expect(() => parseJson(broken)).toThrow(SyntaxError);
  });

  it('does not let a name of the answer reach a prototype', () => {
    parseJson('{"__proto__":{"polluted":true}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('throws on a name that comes twice with two values', () => {
    expect(() => parseJson('{"Total":0,"Total":5}')).toThrow();
  });
});

describe('count', () => {
  it.each([
    ['0', 0],
    ['1200', 1200],
  ])('reads %s', (digits, number) => {
    expect(count.parse(digits)).toBe(number);
  });

  it.each(['-1', '1.5', '1e3', '', '9999999999999999'])('does not take %j', (digits) => {
    expect(count.safeParse(digits).success).toBe(false);
  });
});

describe('decimal', () => {
  it.each([
    ['1,234.50', '1234.5'],
    ['+5.5', '5.5'],
    ['-0.01', '-0.01'],
  ])('reads %s as %s', (written, plain) => {
    expect(decimal.parse(written)).toBe(plain);
  });

  it.each(['', '-', '12,3', 'free'])('does not take %j', (written) => {
    expect(decimal.safeParse(written).success).toBe(false);
  });
});

describe('flag', () => {
  it.each([
    [true, true],
    ['true', true],
    [false, false],
    ['false', false],
  ])('reads %j', (written, value) => {
    expect(flag.parse(written)).toBe(value);
  });

  it.each(['TRUE', '1', '', null, undefined])('does not take %j', (written) => {
    expect(flag.safeParse(written).success).toBe(false);
  });
});

describe('text', () => {
  it.each(['名前', 'a\tb\r\nc', '😀', '', 'a\u001bb'])('takes %j', (value) => {
    expect(text.safeParse(value).success).toBe(true);
  });

  it.each(['\ud800', 'a\udc00b'])('refuses %j, which cannot be encoded', (value) => {
    expect(text.safeParse(value).success).toBe(false);
  });
});

describe('identifier', () => {
  it.each(['\ud800', '\u0000', 'a\u001bb', '\u007f'])('refuses %j, which cannot be sent back', (value) => {
    expect(identifier.safeParse(value).success).toBe(false);
  });

  it('takes an id', () => {
    expect(identifier.safeParse('i-1').success).toBe(true);
  });

  it.each(['', ' ', '\t', '\u00a0'])('refuses %j', (value) => {
    expect(identifier.safeParse(value).success).toBe(false);
  });
});

describe('instant', () => {
  it('reads a date', () => {
    expect(instant.parse('2026-11-21T08:00:00Z')).toEqual(new Date('2026-11-21T08:00:00Z'));
  });

  it.each(['0002-11-30T00:00:00Z', '9999-12-31T00:00:00Z', '-', '0'])('refuses %s', (value) => {
    expect(instant.safeParse(value).success).toBe(false);
  });
});

describe('maybe', () => {
  const schema = z.object({ at: maybe(decimal) });

  it.each([{}, { at: null }, { at: '' }, { at: undefined }])('reads %j as absent', (document) => {
    expect(schema.parse(document).at).toBeUndefined();
  });

  it('reads what is there', () => {
    expect(schema.parse({ at: '1.0' }).at).toBe('1');
  });

  it('does not take nonsense for absent', () => {
    expect(schema.safeParse({ at: 'soon' }).success).toBe(false);
  });
});

describe('describeMismatch', () => {
  const mismatch = (document: unknown): string => {
    const { error } = z.object({ Data: z.object({ Name: text }) }).safeParse(document);
    return describeMismatch(error!);
  };

  it('names the place that differs', () => {
    expect(mismatch({ Data: { Name: null } })).toMatch(/^Data\.Name: /);
  });

  it('names the answer where all of it differs', () => {
    expect(mismatch('text')).toMatch(/^answer: /);
  });
});
