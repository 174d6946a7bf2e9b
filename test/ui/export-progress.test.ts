import { expect, test } from 'vitest';
import type { AppEvent } from '../../src/domain/events.js';
import { createExportProgress } from '../../src/ui/export-progress.js';
import { wordsOf } from '../../src/ui/words/index.js';

/** What a terminal shows after each event, ten seconds apart. */
function watch(events: readonly AppEvent[]): readonly string[] {
  const shown: string[] = [];
  const spin = (text: string) => {
    shown.push(text);
    return { update: (next: string) => void shown.push(next), stop: () => undefined };
  };
  let now = 0;
  const screen = { spin, note: () => undefined, columns: () => 80 };
  const progress = createExportProgress(screen, wordsOf('en'), () => now);
  for (const event of events) {
    now += 10_000;
    progress.emit(event);
  }
  progress.done();
  return shown;
}

const DONE = { type: 'file-done', rows: 0, kept: false } as const;

test('counts files and rows, then the months that are held against the overview', () => {
  const shown = watch([
    { type: 'export-planned', files: 2 },
    { type: 'rows-written', rows: 300 },
    { ...DONE, file: 'bill-lines-2026-09.csv' },
    { ...DONE, file: 'bill-lines-2026-10.csv' },
    { type: 'comparing-started', months: 2 },
    { type: 'month-compared' },
    { type: 'month-compared' },
  ]);
  expect(shown).toEqual([
    'File 1 of 2 · 0 rows · 0 rows/s',
    'File 1 of 2 · 300 rows · 15 rows/s',
    'File 2 of 2 · 300 rows · 10 rows/s · 0:30 left',
    'File 2 of 2 · 300 rows · 8 rows/s · 0:00 left',
    'Comparing with the overview, 1 of 2',
    'Comparing with the overview, 2 of 2',
    'Comparing with the overview, 2 of 2',
  ]);
});
