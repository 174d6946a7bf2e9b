import { expect, test } from 'vitest';
import type { RecordPage } from '../../../../src/domain/records.js';
import { readToShortPage, type DetailPage } from '../../../../src/providers/tencent/datasets/detail-pages.js';

const PAGE = 3;

/** Pages of a list of ids, cut as the provider cuts them. */
function serve(ids: readonly string[], announced: number) {
  const asked: number[] = [];
  const ask = (offset: number): Promise<DetailPage> => {
    asked.push(offset);
    const records = ids.slice(offset, offset + PAGE).map((id) => ({ id, lines: [[id]] }));
    return Promise.resolve({ records, announced, requestIds: [] });
  };
  return { asked, ask };
}

async function read(ask: (offset: number) => Promise<DetailPage>, cursor?: string) {
  const pages = readToShortPage({ action: 'billing:DescribeBillDetail', pageSize: PAGE, cursor, ask });
  const found: RecordPage[] = [];
  for await (const page of pages) found.push(page);
  return found.map(({ rows, next }) => ({ ids: rows.map(([id]) => id), next }));
}

const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `id${at}`);

test('a short first page is the only one asked for', async () => {
  const { ask, asked } = serve(ids(2), 2);
  expect(await read(ask)).toEqual([{ ids: ['id0', 'id1'], next: undefined }]);
  expect(asked).toEqual([0]);
});

test('reads on behind a number that is too small', async () => {
  const { ask, asked } = serve(ids(7), 1);
  expect((await read(ask)).flatMap((page) => page.ids)).toEqual(ids(7));
  expect(asked).toEqual([0, 3, 6]);
});

test('a list that fills its pages ends with an empty one', async () => {
  const { ask } = serve(ids(6), 6);
  expect((await read(ask)).map(({ next }) => next)).toEqual(['3.id2', '6.id5', undefined]);
});

test('goes on at a cursor', async () => {
  const { ask } = serve(ids(5), 5);
  expect(await read(ask, '3.id2')).toEqual([{ ids: ['id3', 'id4'], next: undefined }]);
});

test('asks for no more than two pages ahead', async () => {
  const { ask, asked } = serve(ids(100), 100);
  const pages = readToShortPage({ action: 'a:B', pageSize: PAGE, cursor: undefined, ask });
  await pages.next();
  expect(asked).toEqual([0, 3, 6]);
});

test.each([
  ['fewer rows than were announced', serve(ids(4), 5).ask, undefined],
  ['a row that came before', serve(['a', 'b', 'c', 'c', 'd'], 5).ask, undefined],
  ['a row from before the cursor', serve(ids(5), 5).ask, '2.id2'],
])('%s makes the list incomplete', async (_, ask, cursor) => {
  await expect(read(ask, cursor)).rejects.toMatchObject({ fault: { kind: 'incomplete' } });
});

test('a page that is too long is not understood', async () => {
  const long: DetailPage = { ...(await serve(ids(3), 3).ask(0)), announced: 4 };
  const ask = () => Promise.resolve({ ...long, records: [...long.records, ...long.records] });
  await expect(read(ask)).rejects.toMatchObject({ fault: { kind: 'malformed' } });
});
