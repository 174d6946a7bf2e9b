import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/domain/errors.js';
import {
  readNumberedPages,
  readTokenPages,
  type NumberedPage,
  type TokenPage,
} from '../../../src/providers/_shared/paginate.js';

const ALL = Array.from({ length: 25 }, (_, index) => `row-${index + 1}`);

/** The rows of one page of a list. */
const slice = (page: number, size: number, rows: readonly string[] = ALL): readonly string[] =>
  rows.slice((page - 1) * size, page * size);

/** A server that gives ten rows a page, and misbehaves as told in the n-th reading of the whole list. */
function server(
  misbehave: (page: NumberedPage<string>, number: number, reading: number) => NumberedPage<string>,
) {
  const asked: number[] = [];
  const readings = (): number => asked.filter((page) => page === 1).length;
  return {
    asked,
    readPage: (number: number): Promise<NumberedPage<string>> => {
      asked.push(number);
      const page = { rows: slice(number, 10), total: ALL.length };
      return Promise.resolve(misbehave(page, number, readings()));
    },
  };
}

const read = (readPage: (page: number) => Promise<NumberedPage<string>>): Promise<unknown> =>
  readNumberedPages('svc:List', readPage).catch((error: unknown) => error);

const whyIncomplete = (result: unknown): string => {
  expect(result).toBeInstanceOf(ApiError);
  const { action, fault } = result as ApiError;
  expect(action).toBe('svc:List');
  expect(fault.kind).toBe('incomplete');
  return fault.message;
};

describe('readNumberedPages', () => {
  it('asks for no more pages than any list has, whatever total is announced', async () => {
    const { asked, readPage } = server((page) => ({ ...page, total: 999_999_999_999_999 }));
    expect(whyIncomplete(await read(readPage))).toContain('pages are announced');
    expect(asked).toEqual([1]);
  });

  it('reads every page, in order', async () => {
    const { asked, readPage } = server((page) => page);
    expect(await read(readPage)).toEqual(ALL);
    expect(asked).toEqual([1, 2, 3]);
  });

  it('takes an empty list for empty', async () => {
    const { asked, readPage } = server(() => ({ rows: [], total: 0 }));
    expect(await read(readPage)).toEqual([]);
    expect(asked).toEqual([1]);
  });

  it('asks for no second page when the first holds all', async () => {
    const { asked, readPage } = server(() => ({ rows: ['only'], total: 1 }));
    expect(await read(readPage)).toEqual(['only']);
    expect(asked).toEqual([1]);
  });

  it('counts pages by what the server gives, not by what was asked for', async () => {
    const { asked, readPage } = server((_page, number) => ({ rows: slice(number, 4), total: 25 }));
    expect(await read(readPage)).toEqual(ALL);
    expect(asked).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('does not take a list that changes while it is read', async () => {
    const { readPage } = server((page, number) => ({ ...page, total: number === 2 ? 26 : 25 }));
    expect(whyIncomplete(await read(readPage))).toContain('changed while it was read');
  });

  it('does not take a page that comes twice', async () => {
    const { readPage } = server((page, number) => ({
      ...page,
      rows: number === 2 ? slice(1, 10) : page.rows,
    }));
    expect(whyIncomplete(await read(readPage))).toContain('a page came twice');
  });

  it('does not take fewer rows than the total says', async () => {
    const { readPage } = server((page, number) => ({
      ...page,
      rows: number === 3 ? slice(3, 10).slice(1) : page.rows,
    }));
    expect(whyIncomplete(await read(readPage))).toContain('24 of 25 rows came');
  });

  it('does not take more rows than the total says', async () => {
    const { readPage } = server(() => ({ rows: ['a', 'b'], total: 1 }));
    expect(whyIncomplete(await read(readPage))).toContain('2 of 1 rows came');
  });

  it('does not take an empty first page of a list that has rows', async () => {
    const { readPage } = server((page) => ({ ...page, rows: [] }));
    expect(whyIncomplete(await read(readPage))).toContain('0 of 25 rows came');
  });

  it('takes a list that is whole at the second reading', async () => {
    const { asked, readPage } = server((page, number, reading) =>
      reading === 1 && number === 2 ? { ...page, total: 24 } : page,
    );
    expect(await read(readPage)).toEqual(ALL);
    expect(asked).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it('reads no third time', async () => {
    const { asked, readPage } = server(() => ({ rows: [], total: 9 }));
    whyIncomplete(await read(readPage));
    expect(asked).toEqual([1, 1]);
  });

  it('fails with the page that fails', async () => {
    const failure = new ApiError('svc:List', { kind: 'denied', code: 'No', message: '' });
    const { readPage } = server((page) => page);
    const result = await read((number) => (number === 3 ? Promise.reject(failure) : readPage(number)));
    expect(result).toBe(failure);
  });
});

/** Gives the pages in turn, whatever token is sent; remembers the tokens. */
function tokenServer(pages: readonly TokenPage<string>[]) {
  const asked: (string | undefined)[] = [];
  const readPage = (token: string | undefined): Promise<TokenPage<string>> => {
    const page = pages[asked.push(token) - 1];
    return page ? Promise.resolve(page) : Promise.reject(new Error('read past the end'));
  };
  return { asked, read: () => readTokenPages('svc:List', readPage).catch((error: unknown) => error) };
}

describe('readTokenPages', () => {
  it('follows the tokens to the page without one', async () => {
    const { asked, read: readAll } = tokenServer([
      { rows: ['a'], next: 't1' },
      { rows: ['b'], next: 't2' },
      { rows: ['c'], next: undefined },
    ]);
    expect(await readAll()).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual([undefined, 't1', 't2']);
  });

  it('reads on after an empty page that names a next one', async () => {
    const { read: readAll } = tokenServer([
      { rows: [], next: 't1' },
      { rows: ['late'], next: undefined },
    ]);
    expect(await readAll()).toEqual(['late']);
  });

  it('takes an empty list for empty', async () => {
    expect(await tokenServer([{ rows: [], next: undefined }]).read()).toEqual([]);
  });

  it('does not take a page that comes twice', async () => {
    const { read: readAll } = tokenServer([
      { rows: ['a'], next: 't1' },
      { rows: ['a'], next: 't2' },
    ]);
    expect(whyIncomplete(await readAll())).toContain('a page came twice');
  });

  it('does not go on for ever over empty pages', async () => {
    const { read: readAll } = tokenServer([
      { rows: [], next: 't1' },
      { rows: [], next: 't2' },
    ]);
    expect(whyIncomplete(await readAll())).toContain('a page came twice');
  });

  it('does not go round in a circle of tokens', async () => {
    const { read: readAll } = tokenServer([
      { rows: ['a'], next: 't1' },
      { rows: ['b'], next: 't2' },
      { rows: ['c'], next: 't1' },
    ]);
    expect(whyIncomplete(await readAll())).toContain('a page token came twice');
  });

  it('ends where the server names a next page for ever', async () => {
    let pages = 0;
    const endless = (): Promise<TokenPage<string>> => {
      pages += 1;
      return Promise.resolve({ rows: [`row-${pages}`], next: `token-${pages}` });
    };
    const result: unknown = await readTokenPages('svc:List', endless).catch((error: unknown) => error);
    expect(whyIncomplete(result)).toBe('the list is incomplete: there is no last page');
  });
});
