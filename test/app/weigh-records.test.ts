import { describe, expect, it } from 'vitest';
import { findLacks, lackText, type RecordsAtProvider } from '../../src/app/weigh-records.js';
import type { Manifest } from '../../src/domain/export.js';
import { readRecordsAnswer, waiverOf } from '../../src/domain/record-parts.js';
import type { RecordDesk } from '../../src/domain/records.js';
import { ApiError } from '../../src/domain/errors.js';
import { exportDesk } from '../helpers/export-run.js';
import { fakeDesk, type FakeDeskOptions } from '../helpers/fake-desk.js';
import { makeFolder } from '../helpers/run-cli.js';

const NOW = new Date('2026-11-21T08:00:00Z');
const desk = fakeDesk();

async function exported(
  choice: NonNullable<Parameters<typeof exportDesk>[2]>['choice'] = {},
  from: RecordDesk = desk,
): Promise<Manifest> {
  return (await exportDesk(from, makeFolder(), { choice: { dataset: 'all', ...choice } })).manifest;
}

const at = (over: Partial<RecordsAtProvider> = {}): RecordsAtProvider => ({
  ...{ desk, now: NOW, isOwn: true },
  ...over,
});
const later = (options: FakeDeskOptions): RecordsAtProvider => at({ desk: fakeDesk(options) });

describe('an export lacks', () => {
  it('nothing where it has every month and table, to the last charge', async () => {
    expect(await findLacks(await exported(), at())).toEqual([]);
  });

  it('what was never asked for', async () => {
    const lacks = await findLacks(await exported({ dataset: 'orders' }), at());
    expect(lacks).toEqual([{ part: 'bills', why: 'missing', months: ['2026-09', '2026-10', '2026-11'] }]);
    expect(lackText(await findLacks(await exported({ dataset: 'bills' }), at()))).toBe('orders');
  });

  it('the months that were left out', async () => {
    const lacks = await findLacks(await exported({ from: '2026-11' }), at());
    expect(lackText(lacks)).toBe('bills 2026-09..2026-10');
  });

  it('a month that was not over when it was made, and is now', async () => {
    const lacks = await findLacks(await exported(), at({ now: new Date('2026-12-05T08:00:00Z') }));
    expect(lackText(lacks)).toBe('bills 2026-11..2026-12');
  });

  it('what a call refused', async () => {
    const beforePage = (month: string): void => {
      if (month === '2026-10')
        throw new ApiError('bill:ListLines', { kind: 'denied', code: 'No', message: 'no' });
    };
    const manifest = await exported({}, fakeDesk({ beforePage }));
    expect(lackText(await findLacks(manifest, at()))).toBe('bills 2026-10');
  });

  it('charges that came after it', async () => {
    const lacks = await findLacks(await exported(), later({ lines: 26 }));
    expect(lacks).toEqual([{ part: 'bills', why: 'changed', months: ['2026-11'] }]);
  });

  it('whatever nobody can tell', async () => {
    const beforePage = (): never => {
      throw new ApiError('bill:ListLines', { kind: 'unavailable', code: 'Down', message: 'down' });
    };
    const lacks = await findLacks(await exported(), later({ beforePage }));
    expect(lacks).toEqual([{ part: 'bills', why: 'unread', months: ['2026-11'] }]);
  });

  it('no charges that only a key of another account could read', async () => {
    const other = { ...later({ lines: 26 }), isOwn: false };
    expect(await findLacks(await exported(), other)).toEqual([]);
  });

  it('the parts that it has no table of, where no provider can be asked', async () => {
    expect(lackText(await findLacks(await exported(), undefined))).toBe('invoices');
    expect(lackText(await findLacks(await exported({ dataset: 'orders' }), undefined))).toBe(
      'bills; invoices',
    );
  });
});

describe('an answer for the records', () => {
  it.each([
    ['/a folder/of mine', '/a folder/of mine', []],
    ['WAIVE bills orders', undefined, ['bills', 'orders']],
    ['WAIVE orders, bills', undefined, ['bills', 'orders']],
    ['/exports WAIVE invoices', '/exports', ['invoices']],
    ['/WAIVED', '/WAIVED', []],
  ])('%s is read', (answer, folder, waived) => {
    expect(readRecordsAnswer(answer)).toEqual({ folder, waived });
  });

  it.each(['WAIVE', 'WAIVE everything', 'WAIVE bills photos', '/exports WAIVE'])('%s is none', (answer) => {
    expect(readRecordsAnswer(answer)).toBeUndefined();
  });

  it('is what is typed for it', () => {
    expect(readRecordsAnswer(waiverOf(['bills', 'invoices']))?.waived).toEqual(['bills', 'invoices']);
  });
});
