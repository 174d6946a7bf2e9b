import { expect, test } from 'vitest';
import type { RecordPage } from '../../../src/domain/records.js';
import {
  readRecordPages,
  settle,
  taken,
  type AnswerPage,
  type AskedPage,
} from '../../../src/providers/_shared/record-pages.js';

const SIZE = 3;

/** A list of numbered rows, cut into pages of three. */
function serve(count: number) {
  const asked: AskedPage[] = [];
  const ask = (page: AskedPage): Promise<AnswerPage> => {
    asked.push(page);
    const left = Math.max(0, Math.min(SIZE, count - (page.number - 1) * SIZE));
    const rows = Array.from({ length: left }, (_, at) => [`row${(page.number - 1) * SIZE + at}`]);
    return Promise.resolve({ rows, total: count, requestIds: [`request${page.number}`] });
  };
  return { asked, ask };
}

async function read(ask: (page: AskedPage) => Promise<AnswerPage>, cursor?: string) {
  const pages: RecordPage[] = [];
  for await (const page of readRecordPages({ action: 'a:B', cursor, ask })) pages.push(page);
  return pages;
}

test('gives the pages in order, with where the next one begins', async () => {
  const pages = await read(serve(7).ask);
  expect(pages.map(({ rows }) => rows.length)).toEqual([3, 3, 1]);
  expect(pages.map(({ next }) => next)).toEqual(['2.3.7', '3.3.7', undefined]);
  expect(pages.map(({ requestIds }) => requestIds)).toEqual([['request1'], ['request2'], ['request3']]);
});

test('an empty list is one page without rows', async () => {
  expect(await read(serve(0).ask)).toEqual([{ rows: [], next: undefined, requestIds: ['request1'] }]);
});

test.each([0, 1, 2, 3, 4, 9, 30])('%i rows come once and in order', async (count) => {
  const rows = (await read(serve(count).ask)).flatMap((page) => page.rows);
  expect(rows).toEqual(Array.from({ length: count }, (_, at) => [`row${at}`]));
});

test('every cursor gives what follows it', async () => {
  const pages = await read(serve(10).ask);
  for (const [at, { next }] of pages.entries())
    if (next !== undefined) expect(await read(serve(10).ask, next)).toEqual(pages.slice(at + 1));
});

test('a list that changed since the cursor was given is incomplete', async () => {
  await expect(read(serve(11).ask, '2.3.10')).rejects.toMatchObject({ fault: { kind: 'incomplete' } });
});

test('goes on at a cursor without what came before', async () => {
  const { ask, asked } = serve(7);
  const pages = await read(ask, '2.3.7');
  expect(pages.flatMap(({ rows }) => rows)).toEqual([['row3'], ['row4'], ['row5'], ['row6']]);
  expect(asked[0]).toEqual({ number: 2, skip: 3 });
});

test('asks for two pages before the first of them is taken, and no more', async () => {
  const { ask, asked } = serve(100);
  await readRecordPages({ action: 'a:B', cursor: undefined, ask }).next();
  expect(asked.map(({ number }) => number)).toEqual([1, 2]);
});

type Disturb = (answer: AnswerPage, page: AskedPage) => AnswerPage;

test.each<[string, Disturb]>([
  ['a total that changes', (answer, { number }) => ({ ...answer, total: 6 + number })],
  ['a page that is short', (answer, { number }) => ({ ...answer, rows: answer.rows.slice(number - 1) })],
  ['a list that is empty but counts rows', (answer) => ({ ...answer, rows: [] })],
  ['a page that comes twice', (answer) => ({ ...answer, rows: [['x'], ['y'], ['z']] })],
])('%s makes the list incomplete', async (_, disturb) => {
  const { ask } = serve(9);
  const disturbed = async (page: AskedPage): Promise<AnswerPage> => disturb(await ask(page), page);
  await expect(read(disturbed)).rejects.toMatchObject({ action: 'a:B', fault: { kind: 'incomplete' } });
});

test.each(['', 'x', '1.2', '1.2.3.4', '-1.3.7'])('the cursor "%s" is refused', async (cursor) => {
  await expect(read(serve(7).ask, cursor)).rejects.toMatchObject({ fault: { kind: 'malformed' } });
});

test('a page that fails ahead of its turn is thrown in its turn', async () => {
  const failed = settle(Promise.reject(new Error('broken')));
  await expect(taken(failed)).rejects.toThrow('broken');
  await expect(taken(undefined)).rejects.toThrow('no page');
});
