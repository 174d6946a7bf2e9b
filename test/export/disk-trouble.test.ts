import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildChild } from '../helpers/build-child.js';
import { contentOf, exportDesk } from '../helpers/export-run.js';
import { fakeDesk } from '../helpers/fake-desk.js';
import { makeFolder } from '../helpers/run-cli.js';

/** Files of a folder that carry their final names. */
const finalNames = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => !name.endsWith('.part') && name !== '.acctclose');

/** Nothing is read-only to root, so that root becomes nobody for the time of the work. */
async function withoutRoot<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test.each([
  ['a folder that is', (folder: string) => folder],
  ['a new folder below one that is', (folder: string) => join(folder, 'out')],
])('%s read-only is refused', async (_name, inside) => {
  const folder = makeFolder();
  chmodSync(folder, 0o555);
  await expect(withoutRoot(() => exportDesk(fakeDesk(), inside(folder)))).rejects.toMatchObject({
    ...{ kind: 'usage', code: 'file-not-usable' },
    message: expect.stringMatching(/EACCES/) as string,
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder where the file system holds none is refused, and nothing goes round in circles', async (context) => {
  if (!existsSync('/proc/self')) {
    process.stderr.write('A file system without folders is not tried: there is no /proc here.\n');
    context.skip('there is no /proc here');
  }
  await expect(exportDesk(fakeDesk(), '/proc/acctclose/out')).rejects.toMatchObject({
    ...{ kind: 'usage', message: 'Cannot use /proc/acctclose: ENOENT.' },
  });
});

test('a folder that turns read-only between two runs keeps what it holds', async () => {
  const folder = makeFolder();
  await exportDesk(fakeDesk(), folder);
  const before = contentOf(folder);
  chmodSync(folder, 0o555);
  await expect(withoutRoot(() => exportDesk(fakeDesk(), folder))).rejects.toMatchObject({ kind: 'usage' });
  expect(contentOf(folder)).toEqual(before);
});

test.each([
  ['at the beginning', '2026-09', 1],
  ['in the middle', '2026-10', 2],
  ['on the last page', '2026-11', 3],
])('a folder that goes away %s is missed, and not made again', async (_when, removed, at) => {
  const folder = join(makeFolder(), 'out');
  const beforePage = (month: string, page: number): void => {
    if (month === removed && page === at) renameSync(folder, `${folder}-elsewhere`);
  };
  const run = exportDesk(fakeDesk({ beforePage }), folder, { checkpointMs: 0 });
  await expect(run).rejects.toMatchObject({ kind: 'incomplete', code: 'folder-gone' });
  expect(existsSync(folder)).toBe(false);
  expect((await exportDesk(fakeDesk(), folder)).exitCode).toBe(0);
});

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** Exports 6,000 lines a month where no file may grow larger than some blocks of 512 bytes. */
async function exportWithin(folder: string, format: string, blocks: number | 'unlimited'): Promise<Ended> {
  const child = await buildChild('test/export/fixtures/export-child.ts');
  const command = `ulimit -f ${blocks}; exec "$0" "$@"`;
  return new Promise((resolve, reject) => {
    const running = spawn('sh', ['-c', command, process.execPath, child, folder, format, '6000'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    running.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    running.on('error', reject);
    running.on('close', (code) => resolve({ code, stderr }));
  });
}

test.each(['csv', 'parquet'])(
  'a disk that fills up in the middle of %s leaves no half file; with room again, the export ends whole',
  async (format) => {
    const [folder, undisturbed] = [makeFolder(), makeFolder()];
    const full = await exportWithin(folder, format, 20);
    expect(full.code).not.toBe(0);
    expect(full.stderr).toContain('disk-full');
    expect(finalNames(folder)).not.toContain(`bill-lines-2026-09.${format}`);
    expect(finalNames(folder)).not.toContain('manifest.json');
    expect((await exportWithin(folder, format, 'unlimited')).code).toBe(0);
    expect((await exportWithin(undisturbed, format, 'unlimited')).code).toBe(0);
    expect(contentOf(folder)[`bill-lines-2026-09.${format}`]).toBe(
      contentOf(undisturbed)[`bill-lines-2026-09.${format}`],
    );
  },
);
