import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/domain/errors.js';
import {
  readNumberedPages,
  readTokenPages,
  readWhole,
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

  it('does not take a row that comes twice under the right total: another was lost', async () => {
    const { readPage } = server((page, number) => ({
      ...page,
      rows: number === 2 ? [...slice(1, 10).slice(-1), ...slice(2, 10).slice(1)] : page.rows,
    }));
    expect(whyIncomplete(await read(readPage))).toContain('a row came twice');
  });

  it('takes equal rows where they are right, as lines of a bill are', async () => {
    const rows = ['a', 'a', 'b'];
    const readPage = () => Promise.resolve({ rows, total: 3 });
    expect(await readNumberedPages('svc:Bill', readPage, 'repeatable')).toEqual(rows);
  });

  it('tells rows by their id, whatever else has changed meanwhile', async () => {
    const pages = [
      { id: 'a', state: 'running' },
      { id: 'a', state: 'gone' },
    ].map((row) => ({ rows: [row], total: 2 }));
    const result: unknown = await readNumberedPages(
      'svc:List',
      (number) => Promise.resolve(pages[number - 1]!),
      ({ id }) => id,
    ).catch((error: unknown) => error);
    expect(whyIncomplete(result)).toContain('a row came twice');
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
      { rows: ['a'], next: 't1' },
      { rows: ['a'], next: 't2' },
    ]);
    expect(whyIncomplete(await readAll())).toContain('a page came twice');
  });

  it('reads on after several empty pages whose tokens differ', async () => {
    const { asked, read: readAll } = tokenServer([
      { rows: [], next: 't1' },
      { rows: [], next: 't2' },
      { rows: [], next: 't3' },
      { rows: ['late'], next: undefined },
    ]);
    expect(await readAll()).toEqual(['late']);
    expect(asked).toEqual([undefined, 't1', 't2', 't3']);
  });

  it('does not take a row that comes twice on different pages', async () => {
    const once = [
      { rows: ['a', 'b'], next: 't1' },
      { rows: ['b', 'c'], next: undefined },
    ];
    const { read: readAll } = tokenServer([...once, ...once]);
    expect(whyIncomplete(await readAll())).toContain('a row came twice');
  });

  it('takes a list that is whole at the second reading', async () => {
    const { read: readAll } = tokenServer([
      { rows: ['a'], next: 't1' },
      { rows: ['a', 'b'], next: undefined },
      { rows: ['a'], next: 't1' },
      { rows: ['b', 'c'], next: undefined },
    ]);
    expect(await readAll()).toEqual(['a', 'b', 'c']);
  });

  it('does not go round in a circle of tokens', async () => {
    const { read: readAll } = tokenServer([
      { rows: ['a'], next: 't1' },
      { rows: ['b'], next: 't2' },
      { rows: ['c'], next: 't1' },
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

describe('readWhole', () => {
  const own = { isThere: (key: string) => key === 'own', what: 'the key that calls' };
  const readAll = (
    lists: readonly (readonly string[])[],
  ): { asked: () => number; read: Promise<unknown> } => {
    let readings = 0;
    const next = (): Promise<readonly string[]> => Promise.resolve(lists[readings++] ?? []);
    const list = readWhole('svc:List', next, (key) => key, own).catch((error: unknown) => error);
    return { asked: () => readings, read: list };
  };

  it('takes a list with its witness', async () => {
    const { asked, read: list } = readAll([['own', 'other']]);
    expect(await list).toEqual(['own', 'other']);
    expect(asked()).toBe(1);
  });

  it.each([[[]], [['other']]])('does not take %j, which lacks what must be in it', async (keys) => {
    const { asked, read: list } = readAll([keys, keys]);
    expect(whyIncomplete(await list)).toBe('the list is incomplete: it lacks the key that calls');
    expect(asked()).toBe(2);
  });

  it('takes a list that is whole at the second reading', async () => {
    expect(await readAll([[], ['own']]).read).toEqual(['own']);
  });

  it('does not take an id that comes twice', async () => {
    const twice = ['own', 'own'];
    expect(whyIncomplete(await readAll([twice, twice]).read)).toContain('a row came twice');
  });
});
