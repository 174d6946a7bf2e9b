import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FetchAttachment } from '../../src/app/fetch-attachment.js';
import type { Attachment } from '../../src/domain/attachment.js';
import { ApiError } from '../../src/domain/errors.js';
import type { ExportReport } from '../../src/domain/export.js';
import type { RecordDesk, RecordTable } from '../../src/domain/records.js';
import { contentOf, exportDesk } from '../helpers/export-run.js';
import { fakeDesk } from '../helpers/fake-desk.js';
import { makeFolder } from '../helpers/run-cli.js';

/** Id and address of a file in each row. */
type Row = readonly [id: string, url: string];

const ROWS: readonly Row[] = [
  ['INV-1', 'https://files.cloud.example/1'],
  ['INV-2', 'https://files.cloud.example/2'],
];

function deskWith(rows: readonly Row[], fail?: () => void): RecordDesk {
  const table: RecordTable = {
    ...{ name: 'files', dataset: 'invoices', period: 'whole', actions: ['invoice:List'] },
    columns: [
      { name: 'id', type: 'text' },
      { name: 'url', type: 'text' },
    ],
    attachments: {
      domains: ['cloud.example'],
      of: ([id = '', url = '']): readonly Attachment[] => [{ id, kind: 'pdf', url }],
    },
    async *read() {
      await Promise.resolve();
      yield { rows, next: '1', requestIds: [] };
      fail?.();
      yield { rows: [], next: undefined, requestIds: [] };
    },
  };
  return { ...fakeDesk(), tables: [table] };
}

const give: FetchAttachment = ({ url }) =>
  Promise.resolve({ kind: 'pdf', bytes: Buffer.from(`%PDF- from ${url}`) });

const refuse: FetchAttachment = (_attachment, { name }) =>
  Promise.reject(new ApiError(name, { kind: 'not-found', code: 'Http404', message: 'no' }));

function exportRows(
  folder: string,
  rows: readonly Row[] = ROWS,
  fetch: FetchAttachment = give,
  fail?: () => void,
): Promise<ExportReport> {
  return exportDesk(deskWith(rows, fail), folder, { fetch });
}

const namesIn = (folder: string): readonly string[] => Object.keys(contentOf(folder));

test('each row brings its file', async () => {
  const folder = makeFolder();
  const { exitCode, manifest } = await exportRows(folder);
  expect(exitCode).toBe(0);
  expect(namesIn(folder)).toEqual([
    'files.csv',
    expect.stringMatching(/^files\/inv-1-[0-9a-f]{16}\.pdf$/),
    expect.stringMatching(/^files\/inv-2-[0-9a-f]{16}\.pdf$/),
    'manifest.json',
  ]);
  expect(manifest.attachments.map(({ id, url }) => [id, url])).toEqual(ROWS);
});

test.each(['../../x', '/etc/passwd', 'CON', '..', '', 'a\u0000b', 'ＡＢＣ', '发票', 'x'.repeat(5000)])(
  'the id %j stays inside the folder',
  async (id) => {
    const folder = makeFolder();
    const { exitCode } = await exportRows(folder, [[id, 'https://files.cloud.example/1']]);
    expect(exitCode).toBe(0);
    const inside = namesIn(folder).filter((name) => name.startsWith('files/'));
    expect(inside).toEqual([expect.stringMatching(/^files\/[a-z0-9][a-z0-9-]{15,60}\.pdf$/)]);
  },
);

test('ids that differ in their letters alone have files of their own', async () => {
  const folder = makeFolder();
  const { manifest } = await exportRows(folder, [
    ['a/b', 'https://files.cloud.example/1'],
    ['A-B', 'https://files.cloud.example/2'],
  ]);
  const names = manifest.attachments.map(({ file }) => file.toLowerCase());
  expect(new Set(names).size).toBe(2);
});

test('a row that comes twice brings its file once', async () => {
  const { manifest, exitCode } = await exportRows(makeFolder(), [...ROWS, ...ROWS]);
  expect([exitCode, manifest.attachments.length]).toEqual([0, 2]);
});

test('one id with two addresses is incomplete, and neither file replaces the other', async () => {
  const folder = makeFolder();
  const { manifest, exitCode } = await exportRows(folder, [
    ...ROWS,
    ['INV-1', 'https://files.cloud.example/3'],
  ]);
  expect(exitCode).toBe(9);
  expect(manifest.unfetched).toMatchObject([
    { id: 'INV-1', url: 'https://files.cloud.example/3', gap: { providerCode: 'TwoAddresses' } },
  ]);
  const { file } = manifest.attachments[0]!;
  expect(readFileSync(join(folder, file), 'utf8')).toBe('%PDF- from https://files.cloud.example/1');
});

test('a file that does not come is named, and is fetched by the next run', async () => {
  const [folder, other] = [makeFolder(), makeFolder()];
  const { exitCode, manifest } = await exportRows(folder, ROWS, refuse);
  expect(exitCode).toBe(9);
  expect(manifest.unfetched.map(({ id, gap }) => [id, gap.code])).toEqual([
    ['INV-1', 'refused'],
    ['INV-2', 'refused'],
  ]);
  expect((await exportRows(folder)).exitCode).toBe(0);
  await exportRows(other);
  expect(contentOf(folder)).toEqual(contentOf(other));
});

test('a file that came is kept, though its address answers no more', async () => {
  const folder = makeFolder();
  await exportRows(folder);
  expect((await exportRows(folder, ROWS, refuse)).exitCode).toBe(0);
});

test('a file whose address has changed is fetched again', async () => {
  const folder = makeFolder();
  await exportRows(folder);
  const { manifest } = await exportRows(folder, [['INV-1', 'https://files.cloud.example/9']]);
  const { file } = manifest.attachments[0]!;
  expect(readFileSync(join(folder, file), 'utf8')).toBe('%PDF- from https://files.cloud.example/9');
  expect(manifest.attachments).toHaveLength(2);
});

test('a list that fails behind its first page keeps what came, and names it', async () => {
  const folder = makeFolder();
  const { exitCode, manifest } = await exportRows(folder, ROWS, give, () => {
    throw new ApiError('invoice:List', { kind: 'unavailable', code: 'Timeout', message: 'no answer' });
  });
  expect(exitCode).toBe(11);
  expect([manifest.missing.length, manifest.attachments.length]).toEqual([1, 2]);
  expect((await exportRows(folder, ROWS, refuse)).exitCode).toBe(0);
});

test('a link in the place of the folder is refused', async () => {
  const [folder, elsewhere] = [makeFolder(), makeFolder()];
  await exportDesk(fakeDesk(), folder, { choice: { dataset: 'orders' } });
  symlinkSync(elsewhere, join(folder, 'files'));
  await expect(exportRows(folder)).rejects.toMatchObject({ kind: 'usage', code: 'file-in-the-way' });
  expect(namesIn(elsewhere)).toEqual([]);
});

test('a file that somebody else put there is not overwritten', async () => {
  const [folder, other] = [makeFolder(), makeFolder()];
  const { manifest } = await exportRows(other);
  const { file } = manifest.attachments[0]!;
  await exportDesk(fakeDesk(), folder, { choice: { dataset: 'orders' } });
  mkdirSync(join(folder, 'files'));
  writeFileSync(join(folder, file), 'mine');
  await expect(exportRows(folder)).rejects.toMatchObject({ kind: 'usage', code: 'file-in-the-way' });
  expect(readFileSync(join(folder, file), 'utf8')).toBe('mine');
});
