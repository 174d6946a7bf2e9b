import { expect, test } from 'vitest';
import { ApiError, type FaultKind } from '../../src/domain/errors.js';
import { contentOf, exportDesk } from '../helpers/export-run.js';
import { fakeDesk, fakeSum } from '../helpers/fake-desk.js';
import { makeFolder } from '../helpers/run-cli.js';

function refuse(kind: FaultKind): never {
  throw new ApiError('bill:ListLines', { kind, code: 'No', message: 'no', requestId: 'r' }, ['bill:Read']);
}

test('every month and table becomes one file, and the manifest lists them', async () => {
  const folder = makeFolder();
  const { exitCode, manifest } = await exportDesk(fakeDesk(), folder);
  expect(exitCode).toBe(0);
  expect(Object.keys(contentOf(folder))).toEqual([
    'bill-lines-2026-09.csv',
    'bill-lines-2026-10.csv',
    'bill-lines-2026-11.csv',
    'manifest.json',
    'orders.csv',
  ]);
  expect(manifest.files.map(({ file, rows, state }) => [file, rows, state])).toEqual([
    ['bill-lines-2026-09.csv', 25, 'final'],
    ['bill-lines-2026-10.csv', 25, 'final'],
    ['bill-lines-2026-11.csv', 25, 'open'],
    ['orders.csv', 1, 'snapshot'],
  ]);
  expect(manifest.files[0]).toMatchObject({
    totals: [{ value: fakeSum(25).replace(/\.?0+$/, ''), currency: 'CNY' }],
    requestIds: ['2026-09-0', '2026-09-20'],
  });
});

test('what no API gives is listed with the months to fetch by hand: those asked for, those before, or none', async () => {
  const { manifest } = await exportDesk(fakeDesk(), makeFolder());
  const named = (dataset: string, code: string): object => ({ dataset, code, message: code });
  expect(manifest.gaps).toEqual([
    { ...named('balances', 'coupons-by-hand'), months: [] },
    { ...named('bills', 'older-bills-by-hand'), months: [], before: '2026-09' },
    {
      ...named('invoices', 'invoices-by-hand'),
      url: 'https://console.cloud.example/invoices',
      months: ['2026-09', '2026-10', '2026-11'],
    },
  ]);
});

test('months to fetch by hand are united over the exports into a folder', async () => {
  const folder = makeFolder();
  await exportDesk(fakeDesk(), folder);
  const { manifest } = await exportDesk(fakeDesk(), folder, { choice: { from: '2026-10', to: '2026-10' } });
  expect(manifest.gaps.map(({ months, before }) => before ?? months)).toEqual([
    [],
    '2026-09',
    ['2026-09', '2026-10', '2026-11'],
  ]);
});

test.each([
  ['reaches back to what an earlier one brought', undefined, '2026-09'],
  ['leaves out what lies beyond a hole', '2026-09', '2026-11'],
])('the first month that is not to be fetched by hand %s', async (_what, to, before) => {
  const folder = makeFolder();
  await exportDesk(fakeDesk(), folder, { choice: to === undefined ? {} : { to } });
  const now = (): Date => new Date('2027-01-21T08:00:00Z');
  const { manifest } = await exportDesk(fakeDesk(), folder, { now });
  expect(manifest.gaps[1]).toMatchObject({ code: 'older-bills-by-hand', before });
});

test('a month that fails is missing, the others are there', async () => {
  const folder = makeFolder();
  const beforePage = (month: string, page: number): void => {
    if (month === '2026-10' && page === 2) refuse('incomplete');
  };
  const { exitCode, manifest } = await exportDesk(fakeDesk({ beforePage }), folder);
  expect(exitCode).toBe(9);
  expect(manifest.missing).toMatchObject([
    { table: 'bill-lines', month: '2026-10', gap: { code: 'incomplete' } },
  ]);
  expect(manifest.files.map(({ file }) => file)).not.toContain('bill-lines-2026-10.csv');
  expect(Object.keys(contentOf(folder))).not.toContain('bill-lines-2026-10.csv');
});

test('a repeated run fetches only what is missing and ends as an undisturbed one', async () => {
  const [folder, other] = [makeFolder(), makeFolder()];
  const beforePage = (month: string, page: number): void => {
    if (month === '2026-10' && page === 2) refuse('incomplete');
  };
  await exportDesk(fakeDesk({ beforePage }), folder);
  const asked: string[] = [];
  const { exitCode, files } = await exportDesk(
    fakeDesk({ beforePage: (month, page) => void asked.push(`${month} ${page}`) }),
    folder,
  );
  await exportDesk(fakeDesk(), other);
  expect(exitCode).toBe(0);
  expect(files.filter(({ kept }) => kept)).toHaveLength(3);
  expect(asked).toEqual(['2026-10 1', '2026-10 2', '2026-10 3']);
  expect(contentOf(folder)).toEqual(contentOf(other));
});

test('a run goes on behind the last checkpoint', async () => {
  const [folder, other] = [makeFolder(), makeFolder()];
  const beforePage = (month: string, page: number): void => {
    if (month === '2026-10' && page === 3) refuse('unavailable');
  };
  await exportDesk(fakeDesk({ beforePage }), folder, { checkpointMs: 0 });
  const asked: string[] = [];
  await exportDesk(fakeDesk({ beforePage: (month, page) => void asked.push(`${month} ${page}`) }), folder);
  await exportDesk(fakeDesk(), other);
  expect(asked).toEqual(['2026-10 3']);
  expect(contentOf(folder)['bill-lines-2026-10.csv']).toBe(contentOf(other)['bill-lines-2026-10.csv']);
});

test('an open month and what has no month are fetched again after a whole export', async () => {
  const folder = makeFolder();
  await exportDesk(fakeDesk(), folder);
  const { files } = await exportDesk(fakeDesk({ lines: 26 }), folder);
  expect(files).toEqual([
    { file: 'bill-lines-2026-09.csv', kept: true },
    { file: 'bill-lines-2026-10.csv', kept: true },
    { file: 'bill-lines-2026-11.csv', kept: false },
    { file: 'orders.csv', kept: false },
  ]);
});

test('another dataset joins the manifest of the first', async () => {
  const folder = makeFolder();
  await exportDesk(fakeDesk(), folder, { choice: { dataset: 'bills' } });
  const { manifest } = await exportDesk(fakeDesk(), folder, { choice: { dataset: 'orders' } });
  expect(manifest.files).toHaveLength(4);
  expect(manifest.tables.map(({ table }) => table)).toEqual(['bill-lines', 'orders']);
});

test('lines that do not add up to the overview end in 9', async () => {
  const overview = (month: string, sum: string): string => (month === '2026-10' ? '3.01' : sum);
  const { exitCode, manifest } = await exportDesk(fakeDesk({ overview }), makeFolder());
  expect(exitCode).toBe(9);
  expect(manifest.reconciliation).toContainEqual({
    ...{
      month: '2026-10',
      currency: 'CNY',
      lines: '3',
      overview: '3.01',
      difference: '-0.01',
      state: 'different',
    },
  });
});

test('a difference in a month that is not final is a note', async () => {
  const overview = (month: string, sum: string): string => (month === '2026-11' ? '9' : sum);
  const { exitCode, manifest } = await exportDesk(fakeDesk({ overview }), makeFolder());
  expect(exitCode).toBe(0);
  expect(manifest.reconciliation.map(({ state }) => state)).toEqual(['equal', 'equal', 'open']);
});

test('an overview that cannot be read leaves the export undecided', async () => {
  const { exitCode, manifest } = await exportDesk(
    fakeDesk({ overview: () => refuse('denied') }),
    makeFolder(),
  );
  expect(exitCode).toBe(5);
  expect(manifest.reconciliation.map(({ state }) => state)).toEqual(['unread', 'unread', 'unread']);
});

test.each([
  ['denied', 4],
  ['credentials', 4],
  ['unavailable', 11],
  ['incomplete', 9],
] as const)('nothing at all because of %s ends in %i', async (kind, code) => {
  const desk = fakeDesk({ beforePage: () => refuse(kind) });
  const { exitCode } = await exportDesk(desk, makeFolder(), { choice: { dataset: 'bills' } });
  expect(exitCode).toBe(code);
});

test('months are bounded by --from and --to', async () => {
  const { manifest } = await exportDesk(fakeDesk(), makeFolder(), {
    choice: { dataset: 'bills', from: '2026-10', to: '2026-10' },
  });
  expect(manifest.files.map(({ month }) => month)).toEqual(['2026-10']);
});

test.each([
  [{ from: '2026-08' }, '2026-08 cannot be exported: acctclose asks for the months from 2026-09 to 2026-11.'],
  [{ to: '2026-12' }, '2026-12 cannot be exported: acctclose asks for the months from 2026-09 to 2026-11.'],
  [{ from: '2026-11', to: '2026-10' }, '--from 2026-11 comes after --to 2026-10.'],
])('%j is refused', async (months, message) => {
  await expect(exportDesk(fakeDesk(), makeFolder(), { choice: months })).rejects.toThrow(message);
});

test.each(['incomplete', 'malformed', 'refused'] as const)(
  'after %s, which a checkpoint would only repeat, a month begins anew',
  async (kind) => {
    const [folder, other] = [makeFolder(), makeFolder()];
    const beforePage = (month: string, page: number): void => {
      if (month === '2026-10' && page === 3) refuse(kind);
    };
    await exportDesk(fakeDesk({ beforePage }), folder, { checkpointMs: 0 });
    const asked: string[] = [];
    await exportDesk(fakeDesk({ beforePage: (month, page) => void asked.push(`${month} ${page}`) }), folder);
    await exportDesk(fakeDesk(), other);
    expect(asked).toEqual(['2026-10 1', '2026-10 2', '2026-10 3']);
    expect(contentOf(folder)).toEqual(contentOf(other));
  },
);
