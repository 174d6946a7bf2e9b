import { describe, expect, it } from 'vitest';
import type { PlanReport, PrepareReport } from '../../../src/domain/preparation.js';
import { formatPieces, formatReport, type Report } from '../../../src/ui/render/format.js';
import { EMPTY_PLAN, PLAN, PREPARED } from '../plan-samples.js';
import { view } from '../samples.js';

/** Enough for several pieces, the last of them not full. */
const MANY = 1_201;

function repeat<T>(items: readonly T[]): readonly T[] {
  return Array.from({ length: MANY }, (_, place) => items[place % items.length]!);
}

const longPlan: PlanReport = { ...PLAN, plan: { ...PLAN.plan, steps: repeat(PLAN.plan.steps) } };
const longPrepare: PrepareReport = { ...PREPARED.partly, results: repeat(PREPARED.partly.results) };

const REPORTS: readonly (readonly [string, Report])[] = [
  ['a plan', PLAN],
  ['an empty plan', EMPTY_PLAN],
  ['a long plan', longPlan],
  ['an applied plan', PREPARED.partly],
  ['a long applied plan', longPrepare],
];

describe.each(REPORTS)('the pieces of %s', (_name, report) => {
  it.each(['json', 'csv', 'table', 'markdown'] as const)('are the whole, as %s', (format) => {
    const pieces = [...formatPieces(report, format, view())];
    expect(pieces.join('')).toBe(formatReport(report, format, view()));
  });
});

describe.each([
  ['plan', longPlan],
  ['applied plan', longPrepare],
] as const)('a long %s', (_name, report) => {
  it.each(['json', 'csv'] as const)('is never one text, as %s', (format) => {
    const pieces = [...formatPieces(report, format, view())];
    const longest = Math.max(...pieces.map((piece) => piece.length));
    expect(longest).toBeLessThan(pieces.join('').length / 2);
  });
});
