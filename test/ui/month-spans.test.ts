import { expect, test } from 'vitest';
import { monthSpans } from '../../src/ui/month-spans.js';

test.each([
  [[], ''],
  [['2026-09'], '2026-09'],
  [['2026-01', '2025-12', '2026-02', '2026-01'], '2025-12 – 2026-02'],
  [['2026-03', '2026-09', '2026-10'], '2026-03, 2026-09 – 2026-10'],
])('%j reads %j', (months, text) => {
  expect(monthSpans(months)).toBe(text);
});
