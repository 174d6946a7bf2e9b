import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOf, exportDesk, type ExportOptions } from '../helpers/export-run.js';
import { fakeDesk } from '../helpers/fake-desk.js';
import { makeFolder } from '../helpers/run-cli.js';

/** A folder whose export ended in the middle, without a manifest. */
async function interruptedExport(): Promise<string> {
  const folder = makeFolder();
  const beforePage = (month: string, page: number): void => {
    if (month === '2026-11' && page === 3) throw new Error('killed');
  };
  await expect(exportDesk(fakeDesk({ beforePage }), folder, { checkpointMs: 0 })).rejects.toThrow('killed');
  return folder;
}

test.each<[string, ExportOptions]>([
  ['another account', { accountId: '43' }],
  ['another form', { form: { format: 'jsonl' } }],
  ['another FOCUS version', { form: { focusVersion: '1.4' } }],
])('a folder with an interrupted export is refused to %s and left alone', async (_whose, options) => {
  const folder = await interruptedExport();
  const before = contentOf(folder);
  await expect(exportDesk(fakeDesk({ lines: 7 }), folder, options)).rejects.toMatchObject({
    ...{ kind: 'usage', code: 'folder-of-another-export' },
  });
  expect(contentOf(folder)).toEqual(before);
});

test('a folder with an interrupted export goes on for its own account', async () => {
  const [folder, other] = [await interruptedExport(), makeFolder()];
  expect((await exportDesk(fakeDesk(), folder)).exitCode).toBe(0);
  await exportDesk(fakeDesk(), other);
  expect(contentOf(folder)).toEqual(contentOf(other));
});

test('an owner that cannot be read is nobody to go on for', async () => {
  const folder = await interruptedExport();
  writeFileSync(join(folder, '.acctclose', 'owner.json'), '{"accountId":');
  await expect(exportDesk(fakeDesk(), folder)).rejects.toMatchObject({ code: 'folder-of-another-export' });
});

test('checkpoints that nobody is named for are not gone on with', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, '.acctclose'));
  writeFileSync(join(folder, '.acctclose', 'orders.csv.json'), '{}');
  await expect(exportDesk(fakeDesk(), folder)).rejects.toMatchObject({ code: 'folder-not-empty' });
  expect(readdirSync(join(folder, '.acctclose'))).toEqual(['orders.csv.json']);
});

test("what a run leaves that was killed at its very beginning is in nobody's way", async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, '.acctclose'));
  writeFileSync(join(folder, '.acctclose', 'owner.new'), '{"acc');
  expect((await exportDesk(fakeDesk(), folder)).exitCode).toBe(0);
});
