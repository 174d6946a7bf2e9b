import { appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportFormat, Manifest } from '../../src/domain/export.js';
import { verifyExport } from '../../src/export/verify.js';
import { exportDesk } from '../helpers/export-run.js';
import { fakeDesk } from '../helpers/fake-desk.js';
import { makeFolder } from '../helpers/run-cli.js';

const FILE = 'bill-lines-2026-10.csv';

async function exported(format: ExportFormat = 'csv'): Promise<string> {
  const folder = makeFolder();
  await exportDesk(fakeDesk(), folder, { form: { format } });
  return folder;
}

async function problemsOf(folder: string): Promise<readonly string[]> {
  const { problems } = await verifyExport(folder);
  return problems.map(({ file, code }) => `${file} ${code}`);
}

/** Rewrites the manifest, as a forger would. */
function forge(
  folder: string,
  change: (manifest: { -readonly [K in keyof Manifest]: Manifest[K] }) => void,
): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
}

test.each(['csv', 'jsonl', 'parquet', 'focus-csv', 'focus-parquet'] as const)(
  'an export as %s is intact',
  async (format) => {
    const { problems, files, rows } = await verifyExport(await exported(format));
    expect({ problems, files, rows }).toEqual({ problems: [], files: 4, rows: 76 });
  },
);

test('a flipped byte is found', async () => {
  const folder = await exported();
  const path = join(folder, FILE);
  const bytes = readFileSync(path);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(await problemsOf(folder)).toEqual([`${FILE} sha256`]);
});

test('a removed row is found', async () => {
  const folder = await exported();
  const path = join(folder, FILE);
  writeFileSync(path, readFileSync(path, 'utf8').split('\r\n').toSpliced(3, 1).join('\r\n'));
  expect(await problemsOf(folder)).toEqual([`${FILE} bytes`]);
});

test('a removed file is found', async () => {
  const folder = await exported();
  rmSync(join(folder, FILE));
  expect(await problemsOf(folder)).toEqual([`${FILE} missing`]);
});

test('an added file is found', async () => {
  const folder = await exported();
  appendFileSync(join(folder, 'bill-lines-2026-08.csv'), '');
  expect(await problemsOf(folder)).toEqual(['bill-lines-2026-08.csv unexpected']);
});

test('a month that is gone from folder and manifest is found', async () => {
  const folder = await exported();
  rmSync(join(folder, FILE));
  forge(folder, (manifest) => {
    manifest.files = manifest.files.filter(({ file }) => file !== FILE);
  });
  expect(await problemsOf(folder)).toEqual(['bill-lines-2026-10 missing']);
});

test('a link in the place of a file is not followed', async () => {
  const [folder, other] = [await exported(), await exported()];
  rmSync(join(folder, FILE));
  symlinkSync(join(other, FILE), join(folder, FILE));
  expect(await problemsOf(folder)).toEqual([`${FILE} not-a-file`]);
});

test('rows and totals are counted, not believed', async () => {
  const folder = await exported();
  forge(folder, (manifest) => {
    manifest.files = manifest.files.map((entry) => ({
      ...entry,
      rows: 24,
      totals: [{ value: '1', currency: 'CNY' }],
    }));
  });
  expect(await problemsOf(folder)).toContain(`${FILE} rows`);
  expect(await problemsOf(folder)).toContain(`${FILE} totals`);
});

test('columns other than those of the manifest are found', async () => {
  const folder = await exported();
  forge(folder, (manifest) => {
    manifest.tables = manifest.tables.map((table) => ({ ...table, columns: [...table.columns].reverse() }));
  });
  expect(await problemsOf(folder)).toContain(`${FILE} unreadable`);
});

test('what the export itself lacked stays a problem', async () => {
  const folder = makeFolder();
  await exportDesk(fakeDesk({ overview: (month, sum) => (month === '2026-09' ? '1' : sum) }), folder);
  expect(await problemsOf(folder)).toEqual(['2026-09 different']);
});

test.each(['../bill.csv', '/etc/passwd', 'C:\\x.csv', '.hidden.csv', 'a/b.csv', 'x.csv\u0000'])(
  'a manifest that names %j is refused',
  async (file) => {
    const folder = await exported();
    forge(folder, (manifest) => {
      manifest.files = manifest.files.map((entry, place) => (place === 0 ? { ...entry, file } : entry));
    });
    await expect(verifyExport(folder)).rejects.toMatchObject({
      kind: 'usage',
      code: 'manifest-not-understood',
    });
  },
);

test.each(['', '{', '[]', '{"schemaVersion":"2"}'])('a manifest %j is refused', async (text) => {
  const folder = await exported();
  writeFileSync(join(folder, 'manifest.json'), text);
  await expect(verifyExport(folder)).rejects.toMatchObject({
    kind: 'usage',
    code: 'manifest-not-understood',
  });
});

test.each([makeFolder(), '/nowhere/at/all'])('a folder without a manifest is refused', async (folder) => {
  await expect(verifyExport(folder)).rejects.toMatchObject({ kind: 'usage', code: 'manifest-missing' });
});
