import { describe, expect, test } from 'vitest';
import { ApiError } from '../../../../src/domain/errors.js';
import type { RecordPage } from '../../../../src/domain/records.js';
import type { AnswerPage } from '../../../../src/providers/alibaba/datasets/answer.js';
import { readByNumber, readByToken } from '../../../../src/providers/alibaba/datasets/pages.js';

const ACTION = 'bss:Any';

async function collect(pages: AsyncIterable<RecordPage>): Promise<readonly RecordPage[]> {
  const all: RecordPage[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

async function faultOf(pages: AsyncIterable<RecordPage>): Promise<string> {
  const error: unknown = await collect(pages).catch((caught: unknown) => caught);
  return error instanceof ApiError ? `${error.action} ${error.fault.kind}` : String(error);
}

const answer = (ids: readonly string[], total: number, token?: string): AnswerPage => ({
  rows: ids.map((id) => [id]),
  total,
  token,
  requestIds: [`request of ${ids.join()}`],
});

const idsOf = (pages: readonly RecordPage[]): readonly (string | undefined)[] =>
  pages.flatMap(({ rows }) => rows.map(([id]) => id));

/** Rows 1 to `total` in pages of `size`. */
const list = (total: number, size: number) => (page: number) =>
  Promise.resolve(
    answer(
      Array.from({ length: total }, (_, index) => String(index + 1)).slice((page - 1) * size, page * size),
      total,
    ),
  );

const byNumber = (ask: (page: number) => Promise<AnswerPage>, cursor?: string) =>
  readByNumber({ action: ACTION, cursor, ask });

const byToken = (ask: (token: string | undefined) => Promise<AnswerPage>, cursor?: string) =>
  readByToken({ action: ACTION, cursor, ask });

describe('by number', () => {
  test.each([0, 1, 3, 4, 9, 30])('%i rows come once and in order', async (total) => {
    const pages = await collect(byNumber(list(total, 3)));
    expect(idsOf(pages)).toEqual(Array.from({ length: total }, (_, index) => String(index + 1)));
    expect(pages.map(({ next }) => next === undefined)).toEqual(
      pages.map((_, index) => index === pages.length - 1),
    );
  });

  test('every cursor gives what follows it', async () => {
    const pages = await collect(byNumber(list(10, 3)));
    for (const [index, { next }] of pages.entries()) {
      if (next === undefined) continue;
      expect(await collect(byNumber(list(10, 3), next))).toEqual(pages.slice(index + 1));
    }
  });

  test('asks ahead, and for no more than four pages', async () => {
    const asked: number[] = [];
    const pages = byNumber((page) => {
      asked.push(page);
      return list(30, 3)(page);
    });
    await pages.next();
    expect(asked).toEqual([1, 2, 3, 4]);
    await pages.next();
    expect(asked).toEqual([1, 2, 3, 4, 5]);
    await pages.return(undefined);
  });

  test.each([
    ['a total that grows', (page: number) => answer([`${page}`], page === 2 ? 4 : 3)],
    ['a page with too few rows', (page: number) => answer(page === 2 ? [] : [`${page}`], 3)],
    ['a page that comes twice', (page: number) => answer([`${Math.min(page, 2)}`], 3)],
    ['no rows where some are counted', () => answer([], 3)],
    ['more rows than are counted', () => answer(['1', '2'], 1)],
  ])('%s is incomplete', async (_, ask) => {
    expect(await faultOf(byNumber((page) => Promise.resolve(ask(page))))).toBe(`${ACTION} incomplete`);
  });

  test('a list that changed since the cursor was given is incomplete', async () => {
    const [{ next } = { next: '' }] = await collect(byNumber(list(10, 3)));
    expect(await faultOf(byNumber(list(11, 3), next))).toBe(`${ACTION} incomplete`);
  });

  test.each(['', 'x', '1.2', '1.2.3.4', '-1.2.3'])('refuses the cursor "%s"', async (cursor) => {
    expect(await faultOf(byNumber(list(10, 3), cursor))).toBe(`${ACTION} malformed`);
  });

  test('a page asked for ahead that fails is thrown when its turn comes', async () => {
    const failure = new ApiError(ACTION, { kind: 'denied', code: 'No', message: 'no' });
    const pages = byNumber((page) => (page === 3 ? Promise.reject(failure) : list(10, 3)(page)));
    expect((await pages.next()).done).toBe(false);
    expect((await pages.next()).done).toBe(false);
    await expect(pages.next()).rejects.toBe(failure);
  });
});

describe('by token', () => {
  const chain: Readonly<Record<string, AnswerPage>> = {
    '': answer(['1', '2'], 5, 'a.b'),
    'a.b': answer(['3', '4'], 5, 'c'),
    c: answer(['5'], 5),
  };
  const ask = (token = ''): Promise<AnswerPage> => Promise.resolve(chain[token]!);

  test('rows come once and in order, and every cursor gives what follows it', async () => {
    const pages = await collect(byToken(ask));
    expect(idsOf(pages)).toEqual(['1', '2', '3', '4', '5']);
    for (const [index, { next }] of pages.entries()) {
      if (next !== undefined) expect(await collect(byToken(ask, next))).toEqual(pages.slice(index + 1));
    }
  });

  test.each<[string, Readonly<Record<string, AnswerPage>>]>([
    ['a total that grows', { ...chain, c: answer(['5'], 6) }],
    ['a last page with too few rows', { ...chain, c: answer([], 5) }],
    ['a page that comes twice', { ...chain, 'a.b': answer(['1', '2'], 5, 'c') }],
    ['a token that comes twice', { ...chain, 'a.b': answer(['3', '4'], 5, 'a.b') }],
    ['more rows than are counted', { ...chain, c: answer(['5', '6'], 5, 'd') }],
  ])('%s is incomplete', async (_, broken) => {
    expect(await faultOf(byToken((token = '') => Promise.resolve(broken[token]!)))).toBe(
      `${ACTION} incomplete`,
    );
  });

  test('refuses a cursor that is none', async () => {
    expect(await faultOf(byToken(ask, 'a.b'))).toBe(`${ACTION} malformed`);
  });
});
