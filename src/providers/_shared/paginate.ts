import { ApiError } from '../../domain/errors.js';

export interface NumberedPage<T> {
  readonly rows: readonly T[];
  /** Rows in all, as this page states it. */
  readonly total: number;
}

export interface TokenPage<T> {
  readonly rows: readonly T[];
  /** Where the next page begins; undefined after the last. */
  readonly next: string | undefined;
}

const READINGS = 2;
/** More pages than any account has: an answer that asks for them is not to be trusted. */
const MOST_PAGES = 20_000;

/**
 * Reads a list that pages by number, the pages after the first side by side.
 * The server may give fewer rows a page than asked for; the first page tells.
 * @throws ApiError of kind `incomplete` when rows and total do not agree, also at the second reading.
 */
export async function readNumberedPages<T>(
  action: string,
  readPage: (page: number) => Promise<NumberedPage<T>>,
): Promise<readonly T[]> {
  let problem = '';
  for (let reading = 0; reading < READINGS; reading += 1) {
    const pages = await readOnce(action, readPage);
    problem = findProblem(pages);
    if (problem === '') return pages.flatMap((page) => page.rows);
  }
  throw incomplete(action, problem);
}

async function readOnce<T>(
  action: string,
  readPage: (page: number) => Promise<NumberedPage<T>>,
): Promise<readonly NumberedPage<T>[]> {
  const first = await readPage(1);
  if (first.rows.length === 0 || first.rows.length >= first.total) return [first];
  const pages = Math.ceil(first.total / first.rows.length);
  if (pages > MOST_PAGES) throw incomplete(action, `${pages} pages are announced`);
  const others = Array.from({ length: pages - 1 }, (_, index) => readPage(index + 2));
  return [first, ...(await Promise.all(others))];
}

function findProblem<T>(pages: readonly NumberedPage<T>[]): string {
  const totals = new Set(pages.map((page) => page.total));
  const [total = 0] = totals;
  const rows = pages.reduce((sum, page) => sum + page.rows.length, 0);
  if (totals.size > 1) return 'the list changed while it was read';
  if (repeats(pages.map((page) => page.rows))) return 'a page came twice';
  return rows === total ? '' : `${rows} of ${total} rows came`;
}

/**
 * Reads a list that pages by token, to the page that names no next one.
 * @throws ApiError of kind `incomplete` when a page comes twice, an empty one included, or a token.
 */
export async function readTokenPages<T>(
  action: string,
  readPage: (token: string | undefined) => Promise<TokenPage<T>>,
): Promise<readonly T[]> {
  const rows: T[] = [];
  const tokens = new Set<string>();
  let before: readonly T[] | undefined;
  for (let token: string | undefined; ;) {
    const page = await readPage(token);
    if (before && isSame(before, page.rows)) throw incomplete(action, 'a page came twice');
    rows.push(...page.rows);
    if (page.next === undefined) return rows;
    if (tokens.has(page.next)) throw incomplete(action, 'a page token came twice');
    tokens.add(page.next);
    if (tokens.size >= MOST_PAGES) throw incomplete(action, 'there is no last page');
    before = page.rows;
    token = page.next;
  }
}

/** Whether two pages with rows are the same to the letter. */
function repeats(pages: readonly (readonly unknown[])[]): boolean {
  const prints = pages.filter((rows) => rows.length > 0).map((rows) => JSON.stringify(rows));
  return new Set(prints).size < prints.length;
}

function isSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && JSON.stringify(left) === JSON.stringify(right);
}

function incomplete(action: string, why: string): ApiError {
  return new ApiError(action, {
    kind: 'incomplete',
    code: 'IncompleteList',
    message: `the list is incomplete: ${why}`,
  });
}
