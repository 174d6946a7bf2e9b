import { expect, test } from 'vitest';
import { ApiError } from '../../src/domain/errors.js';
import type { RecordDesk, RecordTable } from '../../src/domain/records.js';
import { contentOf, exportDesk } from '../helpers/export-run.js';
import { fakeDesk } from '../helpers/fake-desk.js';
import { makeFolder } from '../helpers/run-cli.js';

const LATER = (): Date => new Date('2026-11-24T08:00:00Z');

/** Fails in one month that is over, so that checkpoints stay. */
const failing = fakeDesk({
  beforePage: (month, page) => {
    if (month === '2026-10' && page === 3)
      throw new ApiError('bill:ListLines', { kind: 'unavailable', code: 'No', message: 'no' });
  },
});

/** A desk whose bill lines are a little different. */
function withBills(desk: RecordDesk, change: (bills: RecordTable) => RecordTable): RecordDesk {
  const tables = desk.tables.map((table) => (table.name === 'bill-lines' ? change(table) : table));
  return { ...desk, tables };
}

test('an unfinished export of an earlier day goes on with what cannot have changed alone', async () => {
  const [folder, other] = [makeFolder(), makeFolder()];
  await exportDesk(failing, folder, { checkpointMs: 0 });
  const asked: string[] = [];
  const { files, exitCode } = await exportDesk(
    fakeDesk({ beforePage: (month, page) => void asked.push(`${month} ${page}`) }),
    folder,
    { now: LATER },
  );
  expect(exitCode).toBe(0);
  expect(files.filter(({ kept }) => kept)).toEqual([{ file: 'bill-lines-2026-09.csv', kept: true }]);
  expect(asked.sort()).toEqual(['2026-10 3', '2026-11 1', '2026-11 2', '2026-11 3']);
  await exportDesk(fakeDesk(), other, { now: LATER });
  expect(contentOf(folder)).toEqual(contentOf(other));
});

test('a month that was half read on an earlier day is read from its beginning while it is open', async () => {
  const folder = makeFolder();
  const beforePage = (month: string, page: number): void => {
    if (month === '2026-11' && page === 3) throw new Error('killed');
  };
  await expect(exportDesk(fakeDesk({ beforePage }), folder, { checkpointMs: 0 })).rejects.toThrow('killed');
  const asked: number[] = [];
  const ask = (month: string, page: number): void => {
    if (month === '2026-11') asked.push(page);
  };
  const desk = fakeDesk({ beforePage: ask });
  await exportDesk(desk, folder, { now: LATER });
  expect(asked).toEqual([1, 2, 3]);
});

test('months that a version wrote with other columns are fetched again', async () => {
  const folder = makeFolder();
  await exportDesk(fakeDesk(), folder);
  const columns = [...fakeDesk().tables[0]!.columns, { name: 'Zone', type: 'text' } as const];
  const desk = withBills(fakeDesk(), (bills) => ({ ...bills, columns }));
  const { files } = await exportDesk(desk, folder);
  expect(files.map(({ kept }) => kept)).toEqual([false, false, false, false]);
  expect(contentOf(folder)['bill-lines-2026-09.csv']).toContain('Zone');
});

test('a table whose rows change after their month is over is fetched every time, and never called final', async () => {
  const folder = makeFolder();
  const desk = withBills(fakeDesk(), (bills) => ({ ...bills, changes: true }));
  await exportDesk(desk, folder);
  const { files, manifest } = await exportDesk(desk, folder);
  expect(files.map(({ kept }) => kept)).toEqual([false, false, false, false]);
  expect(manifest.files.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'snapshot']);
});
