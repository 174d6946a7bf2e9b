import { readNumberedPages, type Identity, type NumberedPage } from '../_shared/paginate.js';

/**
 * Reads a list that pages by the number of the first record, from 0.
 * @throws ApiError of kind `incomplete` when rows and total do not agree, or a row comes twice.
 */
export function readOffsetPages<T>(
  action: string,
  pageSize: number,
  readFrom: (offset: number) => Promise<NumberedPage<T>>,
  identity?: Identity<T>,
): Promise<readonly T[]> {
  return readNumberedPages(action, (page) => readFrom((page - 1) * pageSize), identity);
}
