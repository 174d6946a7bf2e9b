import type { Payload } from '../../action.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { pageByNumber, type NumberPage } from '../../paging.js';
import { integer } from '../../parameters.js';

const DEFAULT_SIZE = 20;

/** Billing's inner envelope of a success. */
export function succeed(data: Encodable, beside: Payload = {}): Payload {
  return { Code: 'Success', Message: 'Successful!', Success: true, Data: data, ...beside };
}

/** Parameters of an action that pages by number. */
export const PAGING = { PageNum: integer({ min: 1 }), PageSize: integer({ min: 1, max: 300 }) };

interface PagedCall {
  readonly values: { readonly PageNum: number | undefined; readonly PageSize: number | undefined };
  readonly repeatPages: boolean;
}

/** The page of a list that a call asks for. */
export function cutPage<R>(all: readonly R[], { values, repeatPages }: PagedCall): NumberPage<R> {
  const { PageNum: page = 1, PageSize: size = DEFAULT_SIZE } = values;
  return pageByNumber(all, { page, size, repeat: repeatPages });
}

/** The members that tell a page's place. */
export function placeOf({ page, size, total }: NumberPage<unknown>): Payload {
  return { PageNum: page, PageSize: size, TotalCount: total };
}
