import { monthAfter } from '../domain/time.js';

/** `2026-03, 2026-09 – 2026-11` of months in any order. */
export function monthSpans(months: readonly string[]): string {
  const spans: [first: string, last: string][] = [];
  for (const month of [...new Set(months)].sort()) {
    const span = spans.at(-1);
    if (span && monthAfter(span[1]) === month) span[1] = month;
    else spans.push([month, month]);
  }
  return spans.map(([first, last]) => (first === last ? first : `${first} – ${last}`)).join(', ');
}
