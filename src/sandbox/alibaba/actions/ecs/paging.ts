import type { Payload } from '../../action.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { pageByNumber, pageByToken } from '../../paging.js';
import { integer, text } from '../../parameters.js';

const DEFAULT_SIZE = 10;

/** Parameters of the compute lists, which page by token, and still by number. */
export function ecsPaging(most: number) {
  return {
    MaxResults: integer({ min: 1, max: most }),
    NextToken: text(),
    PageNumber: integer({ min: 1 }),
    PageSize: integer({ min: 1, max: 100 }),
  };
}

interface PagedCall {
  readonly values: {
    readonly MaxResults: number | undefined;
    readonly NextToken: string | undefined;
    readonly PageNumber: number | undefined;
    readonly PageSize: number | undefined;
  };
  readonly repeatPages: boolean;
}

/** One page of a compute list. Paged by token, the total means nothing: it is 0. */
export function ecsPage<R>(
  all: readonly R[],
  scope: string,
  { values, repeatPages: repeat }: PagedCall,
  wrap: (rows: readonly R[]) => Readonly<Record<string, Encodable>>,
): Payload {
  const { MaxResults, NextToken: token, PageNumber: page = 1, PageSize: size = DEFAULT_SIZE } = values;
  if (MaxResults === undefined && token === undefined) {
    const { rows, total } = pageByNumber(all, { page, size, repeat });
    return { ...wrap(rows), PageNumber: page, PageSize: size, TotalCount: total, NextToken: '' };
  }
  const most = MaxResults ?? DEFAULT_SIZE;
  // None of the error codes that compute lists document refuses a token.
  const { rows, next } = pageByToken(all, { token, size: most, repeat, scope, wording: undefined });
  return { ...wrap(rows), PageNumber: 1, PageSize: most, TotalCount: 0, NextToken: next ?? '' };
}
