import { describe, expect, it } from 'vitest';
import { parseBulk } from '../../../../src/providers/_shared/bulk.js';
import { coded, decimal, flag, text } from '../../../../src/providers/naver/datasets/columns.js';
import { createRowReader } from '../../../../src/providers/naver/datasets/row-reader.js';

const read = createRowReader({
  fields: [...text('no'), ...coded('kind'), ...decimal('amount'), ...flag('isPaid'), ...text('parts')],
  lists: ['parts'],
  needed: ['no'],
});

describe('a row', () => {
  it('is read exactly, through objects and lists', () => {
    const row = parseBulk(
      '{"no":9007199254740993,"kind":{"code":"A","codeName":"가"},"amount":12345678901234.56789,"isPaid":false,"parts":[{"id":1}]}',
    );
    expect(read(row)).toEqual(['9007199254740993', 'A', '가', '12345678901234.56789', 'false', '[{"id":1}]']);
  });

  it.each([
    ['is missing', {}],
    ['is null', { kind: null, amount: null, isPaid: null, parts: null }],
    ['is empty', { kind: {}, amount: '', parts: [] }],
    ['is empty text', { kind: '' }],
  ])('has no value where one %s', (_, given) => {
    expect(read({ no: '1', ...given })).toEqual(['1', undefined, undefined, undefined, undefined, undefined]);
  });

  it.each([
    ['1.88053E7', '18805300'],
    ['1.234567890123456789E3', '1234.567890123456789'],
    ['5.0E-4', '0.0005'],
    ['-0.10', '-0.1'],
  ])('gives the amount %s as a plain decimal', (digits, plain) => {
    expect(read(parseBulk(`{"no":"1","amount":${digits}}`))[3]).toBe(plain);
  });

  it.each([
    ['a row is not an object', [1]],
    ['no: is missing', { amount: 1 }],
    ['kind.code: lies in no object', { no: '1', kind: ['A'] }],
    ['amount: not an amount', { no: '1', amount: 'twelve' }],
    ['parts: is no list', { no: '1', parts: '[]' }],
    ['no: a value is neither text, number nor truth value', { no: { id: 1 } }],
  ])('is refused: %s', (message, row) => {
    expect(() => read(row)).toThrow(new TypeError(message));
  });
});

describe('the currency', () => {
  const priced = createRowReader({
    fields: [...decimal('amount'), ...coded('pay')],
    needed: [],
    currency: 'pay.code',
  });

  it('is the one of the row', () => {
    expect(priced({ amount: 1, pay: { code: 'USD' } })).toEqual(['1', 'USD', undefined, 'USD']);
  });

  it('is the won in rows that are older than the field', () => {
    expect(priced({ amount: 1, pay: {} })).toEqual(['1', undefined, undefined, 'KRW']);
  });
});
