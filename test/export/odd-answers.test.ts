import { expect, test } from 'vitest';
import { ApiError } from '../../src/domain/errors.js';
import type { RecordDesk, RecordPage } from '../../src/domain/records.js';
import { exportDesk } from '../helpers/export-run.js';
import { fakeDesk } from '../helpers/fake-desk.js';
import { makeFolder, runCli } from '../helpers/run-cli.js';

const HUGE = 'x'.repeat(5000);

/** A desk whose October comes out otherwise. */
function withOctober(change: (page: RecordPage) => RecordPage): RecordDesk {
  const desk = fakeDesk();
  const tables = desk.tables.map((table) => ({
    ...table,
    async *read(request: Parameters<typeof table.read>[0]) {
      for await (const page of table.read(request)) yield request.month === '2026-10' ? change(page) : page;
    },
  }));
  return { ...desk, tables };
}

test.each([
  ['no currency', undefined],
  ['a currency that is none', HUGE],
])('an amount with %s costs its own file and nothing else', async (_what, currency) => {
  const desk = withOctober((page) => ({
    ...page,
    rows: page.rows.map(([id, product, amount, , count]) => [id, product, amount, currency, count]),
  }));
  const folder = makeFolder();
  const { manifest, exitCode } = await exportDesk(desk, folder);
  expect(exitCode).toBe(9);
  expect(manifest.missing).toMatchObject([{ month: '2026-10', gap: { code: 'malformed' } }]);
  expect(manifest.files).toHaveLength(3);
  expect((await runCli(['export', 'verify', folder])).code).toBe(9);
});

test('a charge that does not say what it costs is not taken for a free one', async () => {
  const desk = withOctober((page) => ({
    ...page,
    rows: page.rows.map(([id, product, , currency, count]) => [id, product, undefined, currency, count]),
  }));
  const tables = desk.tables.map((table) =>
    table.totals ? { ...table, totals: { ...table.totals, always: true as const } } : table,
  );
  const { manifest, exitCode } = await exportDesk({ ...desk, tables }, makeFolder());
  expect(exitCode).toBe(9);
  expect(manifest.missing).toMatchObject([{ month: '2026-10', gap: { code: 'malformed' } }]);
});

test('a request id that is too long to be one is cut', async () => {
  const desk = withOctober((page) => ({ ...page, requestIds: [HUGE] }));
  const { manifest, exitCode } = await exportDesk(desk, makeFolder());
  expect(exitCode).toBe(0);
  const [first = ''] = manifest.files.find(({ month }) => month === '2026-10')!.requestIds;
  expect([first.length < 1000, HUGE.startsWith(first)]).toEqual([true, true]);
});

test('so are the code and the request id of a refusal', async () => {
  const beforePage = (): never => {
    throw new ApiError('bill:ListLines', { kind: 'refused', code: HUGE, message: 'no', requestId: HUGE });
  };
  const { manifest, exitCode } = await exportDesk(fakeDesk({ beforePage }), makeFolder());
  expect(exitCode).toBe(9);
  expect(manifest.missing).toHaveLength(3);
});

test('and the currency of an overview', async () => {
  const desk = { ...fakeDesk(), overview: () => Promise.resolve([{ value: '1', currency: HUGE }]) };
  expect((await exportDesk(desk, makeFolder())).exitCode).toBe(9);
});
