import { expect, test } from 'vitest';
import { amountCell, cell, parseBulk, pickRows } from '../../../src/providers/_shared/bulk.js';

const columns = [
  { name: 'Id', type: 'text' },
  { name: 'Amount', type: 'decimal' },
] as const;

test('an id beyond 2^53 keeps all its digits', () => {
  expect(parseBulk('{"id":9007199254740993123, "ids":[ 1234567890123456789 ,-9007199254740993]}')).toEqual({
    id: '9007199254740993123',
    ids: ['1234567890123456789', '-9007199254740993'],
  });
});

test('a long fraction keeps all its digits', () => {
  expect(parseBulk('{"a":12345678901.1234567890}')).toEqual({ a: '12345678901.1234567890' });
});

test('short numbers, flags and null come as they are', () => {
  expect(parseBulk('{"a":0.1,"b":-12,"c":true,"d":null}')).toEqual({ a: 0.1, b: -12, c: true, d: null });
});

test.each([
  'an id, 1234567890123456789, within',
  '[1234567890123456789]',
  'a: 1234567890123456789}',
  '\\", 1234567890123456789,',
])('digits within a string stay part of it: %s', (text) => {
  const body = JSON.stringify({ text, id: 1 }).replace('"id":1', '"id":1234567890123456789');
  expect(parseBulk(body)).toEqual({ text, id: '1234567890123456789' });
});

test.each(['{"a":1234567890123456789', '{"a":1234567890123456.7.8.9}', '{"a":01234567890123456789}'])(
  '%s is refused',
  (text) => {
    expect(() => parseBulk(text)).toThrow(SyntaxError);
  },
);

test.each([
  ['x', 'x'],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
  [true, 'true'],
  [false, 'false'],
  [0, '0'],
  [-0.1, '-0.1'],
  [9007199254740991, '9007199254740991'],
  [1e-7, '0.0000001'],
])('the cell of %j is %j', (value, text) => {
  expect(cell(value)).toBe(text);
});

test.each([[1e21], [2 ** 53], [Infinity], [NaN], [{}], [[1]]])('%j has no exact cell', (value) => {
  expect(() => cell(value)).toThrow(TypeError);
});

test.each([
  ['{"a":0E-8}', '0'],
  ['{"a":-3.6E1}', '-36'],
  ['{"a":1E21}', '1000000000000000000000'],
  ['{"a":1.23456789012345E-4}', '0.000123456789012345'],
  ['{"a":"1.20E-4"}', '0.00012'],
  ['{"a":"1.20"}', '1.20'],
  ['{"a":"1,234.50"}', '1234.5'],
  ['{"a":""}', undefined],
  ['{"a":null}', undefined],
])('the amount of %s is %s', (json, text) => {
  expect(amountCell((parseBulk(json) as { readonly a?: unknown }).a)).toBe(text);
});

test('rows are picked in the order of the columns', () => {
  expect(pickRows([{ Amount: 0.5, Other: 1, Id: 'a' }, {}], columns, 'bill:List')).toEqual([
    ['a', '0.5'],
    [undefined, undefined],
  ]);
});

test.each([
  ['no list', { Id: 'a' }],
  ['a row that is a list', [['a']]],
  ['a row that is null', [null]],
  ['a value that is an object', [{ Id: {} }]],
  ['a number that is not exact', [{ Id: 1e21 }]],
  ['an amount that is none', [{ Amount: 'free' }]],
  ['an amount that is a truth value', [{ Amount: true }]],
])('%s is malformed', (_, rows) => {
  expect(() => pickRows(rows, columns, 'bill:List')).toThrow(
    expect.objectContaining({
      action: 'bill:List',
      fault: expect.objectContaining({ kind: 'malformed' }) as unknown,
    }),
  );
});
