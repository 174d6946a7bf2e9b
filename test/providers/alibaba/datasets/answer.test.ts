import { expect, test } from 'vitest';
import { ApiError } from '../../../../src/domain/errors.js';
import { readPage, type AnswerShape } from '../../../../src/providers/alibaba/datasets/answer.js';
import { decimal, text } from '../../../../src/providers/alibaba/datasets/columns.js';

const SHAPE: AnswerShape = {
  rows: 'Data.Items.Item',
  total: 'Data.TotalCount',
  columns: [...text('Id', 'List'), ...decimal('Amount')],
  nested: ['List'],
};

const answer = (...rows: readonly unknown[]): unknown => ({
  RequestId: 'r',
  Data: { TotalCount: '7', Items: { Item: rows } },
});

function kindOf(document: unknown): string {
  try {
    readPage('bss:Any', document, SHAPE);
    return 'read';
  } catch (error) {
    return error instanceof ApiError ? error.fault.kind : String(error);
  }
}

test('rows, count and request id', () => {
  expect(
    readPage('bss:Any', answer({ Id: '1', Amount: '1,234.50', List: { Product: ['a'] } }), SHAPE),
  ).toEqual({
    rows: [['1', '{"Product":["a"]}', '1234.5']],
    total: 7,
    token: undefined,
    requestIds: ['r'],
  });
});

test('one object is one row', () => {
  const shape = { rows: '', single: true, columns: text('Id') };
  expect(readPage('bss:Any', { Id: 5 }, shape)).toMatchObject({ rows: [['5']], requestIds: [] });
});

test.each([{}, [], [{ Id: 5 }], { Other: 1 }])('%j is no single row', (document) => {
  const shape = { rows: '', single: true, columns: text('Id') };
  expect(() => readPage('bss:Any', document, shape)).toThrow(ApiError);
});

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['no rows', { Data: { TotalCount: '7', Items: {} } }],
  ['rows as text', { Data: { TotalCount: '7', Items: { Item: '[]' } } }],
  ['a row that is no object', answer('x')],
  ['an object in the place of a text', answer({ Id: { value: '1' } })],
  ['an amount that is none', answer({ Amount: '1,2,3' })],
  ['no count', { Data: { Items: { Item: [] } } }],
  ['a count that is none', { Data: { TotalCount: -1, Items: { Item: [] } } }],
  ['a count that is a list', { Data: { TotalCount: [1], Items: { Item: [] } } }],
])('%s is malformed', (_, document) => {
  expect(kindOf(document)).toBe('malformed');
});
