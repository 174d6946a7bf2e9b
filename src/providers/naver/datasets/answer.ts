import { ApiError } from '../../../domain/errors.js';
import { cell } from '../../_shared/bulk.js';
import type { AnswerPage } from '../../_shared/record-pages.js';
import type { Action } from '../actions.js';
import type { RowReader } from './row-reader.js';

const COUNT = /^\d{1,15}$/;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a page of `{ "<action>Response": { "totalRows": …, "<things>List": […] } }`. The discount services leave
 * out the suffix, and copies of their documents differ in the name of the list: it is the only one.
 * @throws ApiError of kind `malformed` when the answer has another shape.
 */
export function readPage(action: Action, document: unknown, readRow: RowReader): AnswerPage {
  const wrapper = wrapperOf(action, document);
  const [rows, ...others] = Object.values(wrapper).filter((value) => Array.isArray(value));
  if (!rows || others.length > 0) throw malformed(action, 'there is not exactly one list');
  const total = textOf(action, wrapper, 'totalRows') ?? '';
  if (!COUNT.test(total)) throw malformed(action, 'totalRows: not a count');
  const requestId = textOf(action, wrapper, 'requestId');
  return {
    rows: reading(action, () => rows.map(readRow)),
    total: Number(total),
    requestIds: requestId === undefined ? [] : [requestId],
  };
}

export function malformed({ id, needs }: Action, message: string): ApiError {
  return new ApiError(id, { kind: 'malformed', code: 'MalformedAnswer', message }, needs);
}

function wrapperOf(action: Action, document: unknown): Fields {
  const name = action.id.slice(action.id.indexOf(':') + 1);
  const answer = fieldsOf(document);
  const wrapper = fieldsOf(answer?.[`${name}Response`] ?? answer?.[name]);
  if (!wrapper) throw malformed(action, 'the answer has another shape');
  return wrapper;
}

function textOf(action: Action, fields: Fields, name: string): string | undefined {
  return reading(action, () => cell(Object.hasOwn(fields, name) ? fields[name] : undefined));
}

function reading<T>(action: Action, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof TypeError ? malformed(action, error.message) : error;
  }
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}
