import { join } from 'node:path';

/** The day on which every test runs: late in a month, so that the bills of the months before it are out. */
export const TEST_DAY = '2026-11-21';

/** When every file of tests begins: noon in China. */
export const TEST_START = `${TEST_DAY}T04:00:00Z`;

/** Moves the clock of the process that loads it. */
export const SHIFT_DATE = join(import.meta.dirname, 'shift-date.cjs');

/** How another process gets the clock of this one. */
export function clockEnv(): Readonly<Record<string, string | undefined>> {
  const { NODE_OPTIONS, TEST_CLOCK_AHEAD_MS } = process.env;
  return { NODE_OPTIONS, TEST_CLOCK_AHEAD_MS };
}
