import { expect, test } from 'vitest';
import { ApiError } from '../../../../src/domain/errors.js';
import type { RecordPage } from '../../../../src/domain/records.js';
import type { TokenPage } from '../../../../src/providers/alibaba/datasets/answer.js';
import { readByToken } from '../../../../src/providers/alibaba/datasets/token-pages.js';

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

const answer = (ids: readonly string[], total: number, token?: string): TokenPage => ({
  rows: ids.map((id) => [id]),
  total,
  token,
  requestIds: [`request of ${ids.join()}`],
});

const idsOf = (pages: readonly RecordPage[]): readonly (string | undefined)[] =>
  pages.flatMap(({ rows }) => rows.map(([id]) => id));

const byToken = (ask: (token: string | undefined) => Promise<TokenPage>, cursor?: string) =>
  readByToken({ action: ACTION, cursor, ask });

const chain: Readonly<Record<string, TokenPage>> = {
  '': answer(['1', '2'], 5, 'a.b'),
  'a.b': answer(['3', '4'], 5, 'c'),
  c: answer(['5'], 5),
};
const ask = (token = ''): Promise<TokenPage> => Promise.resolve(chain[token]!);

test('rows come once and in order, and every cursor gives what follows it', async () => {
  const pages = await collect(byToken(ask));
  expect(idsOf(pages)).toEqual(['1', '2', '3', '4', '5']);
  for (const [index, { next }] of pages.entries()) {
    if (next !== undefined) expect(await collect(byToken(ask, next))).toEqual(pages.slice(index + 1));
  }
});

test.each<[string, Readonly<Record<string, TokenPage>>]>([
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
