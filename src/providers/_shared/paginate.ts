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

/**
 * What tells a row from every other: its id, or the whole row to the letter where none is given. `repeatable` for a
 * list in which equal rows are right, such as lines of a bill.
 */
export type Identity<T> = ((row: T) => string) | 'repeatable';

const READINGS = 2;
/** More pages than any account has: an answer that asks for them is not to be trusted. */
const MOST_PAGES = 20_000;

/**
 * Reads a list that pages by number, the pages after the first side by side.
 * The server may give fewer rows a page than asked for; the first page tells.
 * @throws ApiError of kind `incomplete` when rows and total do not agree or a row comes twice, also at the second
 * reading.
 */
export function readNumberedPages<T>(
  action: string,
  readPage: (page: number) => Promise<NumberedPage<T>>,
  identity: Identity<T> = toTheLetter,
): Promise<readonly T[]> {
  return readTwice(action, async () => {
    const pages = await readOnce(action, readPage);
    const rows = pages.flatMap((page) => page.rows);
    return { rows, problem: findProblem(pages) || findRepeat(rows, identity) };
  });
}

/** Reads a list anew where it did not come whole: it may have changed meanwhile. */
async function readTwice<T>(
  action: string,
  read: () => Promise<{ readonly rows: readonly T[]; readonly problem: string }>,
): Promise<readonly T[]> {
  let trouble = '';
  for (let reading = 0; reading < READINGS; reading += 1) {
    const { rows, problem } = await read();
    if (problem === '') return rows;
    trouble = problem;
  }
  throw incomplete(action, trouble);
}

function toTheLetter(row: unknown): string {
  return JSON.stringify(row);
}

/** Where a row comes twice under the right total, another was lost. */
function findRepeat<T>(rows: readonly T[], identity: Identity<T>): string {
  if (identity === 'repeatable') return '';
  return new Set(rows.map(identity)).size < rows.length ? 'a row came twice' : '';
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
 * Reads a list that pages by token, to the page that names no next one. An empty page that names another is a page:
 * some providers filter after paging.
 * @throws ApiError of kind `incomplete` when a page, a row or a token comes twice, also at the second reading.
 */
export function readTokenPages<T>(
  action: string,
  readPage: (token: string | undefined) => Promise<TokenPage<T>>,
  identity: Identity<T> = toTheLetter,
): Promise<readonly T[]> {
  return readTwice(action, async () => {
    const { rows, problem } = await followTokens(readPage);
    return { rows, problem: problem || findRepeat(rows, identity) };
  });
}

async function followTokens<T>(
  readPage: (token: string | undefined) => Promise<TokenPage<T>>,
): Promise<{ readonly rows: readonly T[]; readonly problem: string }> {
  const rows: T[] = [];
  const tokens = new Set<string>();
  let before: readonly T[] | undefined;
  for (let token: string | undefined; ;) {
    const page = await readPage(token);
    if (before && isSame(before, page.rows)) return { rows, problem: 'a page came twice' };
    rows.push(...page.rows);
    if (page.next === undefined) return { rows, problem: '' };
    if (tokens.has(page.next)) return { rows, problem: 'a page token came twice' };
    tokens.add(page.next);
    if (tokens.size >= MOST_PAGES) return { rows, problem: 'there is no last page' };
    before = page.rows;
    token = page.next;
  }
}

/** Whether any two pages with rows are the same to the letter. */
function repeats(pages: readonly (readonly unknown[])[]): boolean {
  const prints = pages.filter((rows) => rows.length > 0).map((rows) => JSON.stringify(rows));
  return new Set(prints).size < prints.length;
}

/** What must be in a list, such as the key that signs among the keys of its owner. */
export interface Witness<T> {
  readonly isThere: (row: T) => boolean;
  readonly what: string;
}

/**
 * Reads a list without pages, by what tells whether it is whole.
 * @param witness undefined where nothing is known to be in it.
 * @throws ApiError of kind `incomplete` when a row comes twice or the witness is lacking, also at the second reading.
 */
export function readWhole<T>(
  action: string,
  read: () => Promise<readonly T[]>,
  identity: (row: T) => string,
  witness?: Witness<T>,
): Promise<readonly T[]> {
  return readTwice(action, async () => {
    const rows = await read();
    const lacking = witness && !rows.some(witness.isThere) ? `it lacks ${witness.what}` : '';
    return { rows, problem: findRepeat(rows, identity) || lacking };
  });
}

function isSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length > 0 && left.length === right.length && JSON.stringify(left) === JSON.stringify(right);
}

function incomplete(action: string, why: string): ApiError {
  return new ApiError(action, {
    kind: 'incomplete',
    code: 'IncompleteList',
    message: `the list is incomplete: ${why}`,
  });
}
