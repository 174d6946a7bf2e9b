import { readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Manifest } from '../../src/domain/export.js';
import { openSandbox, type ControlledSandbox } from '../helpers/sandbox-control.js';
import { contentOf } from '../helpers/export-run.js';
import { makeFolder, runCli, type CliResult } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';

const FILES = 'invoice-files';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
afterEach(() => open.reset());
afterAll(() => open.sandbox.close());

function exportInvoices(
  folder: string,
  scenario = 'typical',
  ...more: readonly string[]
): Promise<CliResult> {
  const { accessKeyId = '', accessKeySecret = '' } =
    open.sandbox.accounts.find((one) => one.provider === 'jdcloud' && one.scenario === scenario) ?? {};
  return runCli(['export', 'invoices', '--out', folder, '--json', ...more], {
    env: {
      ACCTCLOSE_PROVIDER: 'jdcloud',
      ACCTCLOSE_ACCESS_KEY_ID: accessKeyId,
      ACCTCLOSE_ACCESS_KEY_SECRET: accessKeySecret,
      ACCTCLOSE_ENDPOINT: open.sandbox.url,
    },
  });
}

function manifestOf(folder: string): Manifest {
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  readDocument(text);
  return JSON.parse(text) as Manifest;
}

async function problemsOf(folder: string): Promise<readonly [number, unknown]> {
  const { code, stdout } = await runCli(['export', 'verify', folder, '--json']);
  return [code, readDocument(stdout)['problems']];
}

/** How often a file was asked for. */
async function downloads(): Promise<number> {
  return (await open.requests()).filter(({ action }) => action === 'files:get').length;
}

test('the files of invoices lie beside them, under names of ours, and verify covers them', async () => {
  const folder = makeFolder();
  const { code, stdout } = await exportInvoices(folder);
  expect(code, stdout).toBe(0);
  const { attachments } = manifestOf(folder);
  expect(readDocument(stdout)).toMatchObject({ outcome: 'complete', attachments, unfetched: [] });
  expect(attachments.map(({ id, kind }) => `${id} ${kind}`).sort()).toEqual([
    '../../x pdf',
    'INV0000000001 ofd',
    'INV0000000001 pdf',
    'INV0000000001 xml',
  ]);
  for (const { file, url, kind, bytes } of attachments) {
    expect(file).toMatch(new RegExp(`^${FILES}/[a-z0-9]+-[0-9a-f]{16}\\.${kind}$`));
    expect(new URL(url).host).toBe('invoice.jdcloud-api.com');
    expect(statSync(join(folder, file))).toMatchObject({ size: bytes, mode: 0o100600 });
  }
  expect(readdirSync(join(folder, FILES))).toHaveLength(4);
  expect(await problemsOf(folder)).toEqual([0, []]);
});

test('no key and no signature goes to the address of a file', async () => {
  const { stderr } = await exportInvoices(makeFolder(), 'typical', '--debug');
  const lines = stderr.split('\n').filter((line) => line.startsWith(`-> ${FILES} `));
  expect(lines).toHaveLength(4);
  // The sandbox refuses a download that brings a key; what the trace shows are names of parameters alone.
  expect(new Set(lines)).toEqual(new Set([`-> ${FILES} GET invoice.jdcloud-api.com ?owner`]));
});

test.each([
  ['a flipped byte', (path: string) => writeFileSync(path, flipped(path)), 'sha256'],
  ['a removed file', (path: string) => rmSync(path), 'missing'],
  [
    'a link in its place',
    (path: string) => {
      writeFileSync(`${path}.elsewhere`, readFileSync(path));
      rmSync(path);
      symlinkSync(`${path}.elsewhere`, path);
    },
    'not-a-file',
  ],
])('%s is found and named', async (_what, damage, code) => {
  const folder = makeFolder();
  await exportInvoices(folder);
  const { file } = manifestOf(folder).attachments[0]!;
  damage(join(folder, file));
  const [exit, problems] = await problemsOf(folder);
  expect(exit).toBe(9);
  expect(problems).toContainEqual(expect.objectContaining({ file, code }));
});

function flipped(path: string): Buffer {
  const bytes = readFileSync(path);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  return bytes;
}

test('a file that nobody fetched is found in the folder of the files', async () => {
  const folder = makeFolder();
  await exportInvoices(folder);
  writeFileSync(join(folder, FILES, 'mine.pdf'), '%PDF-');
  expect(await problemsOf(folder)).toEqual([
    9,
    [expect.objectContaining({ file: `${FILES}/mine.pdf`, code: 'unexpected' })],
  ]);
});

test('files that lie elsewhere, are gone or are a page are named with their addresses, and the export is incomplete', async () => {
  const outer = makeFolder();
  const folder = join(outer, 'deep', 'out');
  const { code, stdout } = await exportInvoices(folder, 'lost-files');
  expect(code).toBe(9);
  expect(readDocument(stdout)).toMatchObject({ outcome: 'incomplete', missing: [] });
  const { attachments, unfetched } = manifestOf(folder);
  expect(new Set(attachments.map(({ id }) => id))).toEqual(new Set(['INV0000001001']));
  expect(attachments).toHaveLength(3);
  const seen = unfetched.map(({ id, gap }) => `${id} ${String(gap.providerCode)}`);
  expect([...new Set(seen)].sort()).toEqual([
    '../foreign ForeignAddress',
    'INV0000001003 Http404',
    'INV0000001004 UnexpectedContent',
  ]);
  expect(unfetched.map(({ url }) => url)).toContain('https://files.example.com/../../x.pdf');
  expect(unfetched).toHaveLength(7);
  expect([readdirSync(outer), readdirSync(join(outer, 'deep'))]).toEqual([['deep'], ['out']]);
  const [exit, problems] = await problemsOf(folder);
  expect([exit, (problems as readonly unknown[]).length]).toEqual([9, 7]);
});

test('a person sees which files did not come, and where they are', async () => {
  const { stdout, stderr } = await runCli(
    ['export', 'invoices', '--sandbox', 'jdcloud:lost-files', '--out', makeFolder()],
    { columns: 100 },
  );
  expect(stdout).toContain('Files that did not come: fetch them by hand');
  expect(stdout).toContain('https://files.example.com/../../x.pdf');
  expect(stderr).toMatch(/invoice-files\/foreign-[0-9a-f]{16}: not exported/);
});

test('once the files are there, the same command goes on and ends as an undisturbed one', async () => {
  const [folder, other] = [makeFolder(), makeFolder()];
  await open.setFaults([{ kind: 'http503', rate: 0.8, action: 'files:get', provider: 'jdcloud' }]);
  const { code } = await exportInvoices(folder);
  expect(code).toBe(9);
  const came = manifestOf(folder).attachments.length;
  await open.setFaults([]);
  await open.clearRequests();
  expect((await exportInvoices(folder)).code).toBe(0);
  expect(await downloads()).toBe(4 - came);
  await exportInvoices(other);
  expect(withoutIds(contentOf(folder))).toEqual(withoutIds(contentOf(other)));
});

test('a link in the place of the folder of files is found', async () => {
  const [folder, elsewhere] = [makeFolder(), join(makeFolder(), 'files')];
  await exportInvoices(folder);
  renameSync(join(folder, FILES), elsewhere);
  symlinkSync(elsewhere, join(folder, FILES));
  expect(await problemsOf(folder)).toEqual([
    9,
    [expect.objectContaining({ file: FILES, code: 'not-a-folder' })],
  ]);
});

test.each(['../x.pdf', 'invoice-files/../../x.pdf', '/etc/x.pdf', 'x.pdf', 'invoice-files/x.exe'])(
  'a manifest that names the file %j is refused',
  async (file) => {
    const folder = makeFolder();
    await exportInvoices(folder);
    const path = join(folder, 'manifest.json');
    const manifest = manifestOf(folder);
    const attachments = manifest.attachments.map((one, place) => (place === 0 ? { ...one, file } : one));
    writeFileSync(path, JSON.stringify({ ...manifest, attachments }));
    expect((await runCli(['export', 'verify', folder])).code).toBe(2);
  },
);

/** Ids of requests differ from run to run. */
function withoutIds(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const manifest = (files['manifest.json'] ?? '').replace(/"requestIds": \[[^\]]*\]/g, '"requestIds": []');
  return { ...files, 'manifest.json': manifest };
}

test('what an earlier export fetched is not fetched again, unless it was damaged', async () => {
  const folder = makeFolder();
  await exportInvoices(folder);
  const before = contentOf(join(folder, FILES));
  const { file } = manifestOf(folder).attachments[0]!;
  writeFileSync(join(folder, file), flipped(join(folder, file)));
  await open.clearRequests();
  expect((await exportInvoices(folder)).code).toBe(0);
  expect(await downloads()).toBe(1);
  expect(contentOf(join(folder, FILES))).toEqual(before);
});

test.each(['throttle', 'reset', 'truncate'] as const)('downloads get over %s', async (kind) => {
  await open.setFaults([{ kind, rate: 0.3, action: 'files:get', provider: 'jdcloud' }]);
  const folder = makeFolder();
  expect((await exportInvoices(folder)).code).toBe(0);
  expect(await problemsOf(folder)).toEqual([0, []]);
});

test('standard output takes the table and fetches nothing', async () => {
  const { code, stdout } = await runCli(['export', 'invoices', '--sandbox', 'jdcloud', '--out', '-']);
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\r\n')).toHaveLength(3);
});
