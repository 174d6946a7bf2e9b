import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../../../src/domain/records.js';
import { jdcloud } from '../../../../src/providers/jdcloud/index.js';
import { createRecordDesk } from '../../../../src/providers/jdcloud/datasets/desk.js';
import { answering } from '../answering.js';
import { factsOf } from '../hand-made-facts.js';

const { client } = answering(() => ({ result: null }));
const desk = createRecordDesk({ client, facts: factsOf() });

describe('the desk', () => {
  it('has a table or a gap for every dataset', () => {
    const covered = new Set([...desk.tables, ...desk.gaps].map(({ dataset }) => dataset));
    expect(DATASETS.filter((dataset) => !covered.has(dataset))).toEqual([]);
  });

  it('has tables with names of their own, each column once', () => {
    const names = desk.tables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { columns } of desk.tables)
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });

  it('adds up only columns that it has', () => {
    for (const { columns, totals } of desk.tables) {
      const names = columns.map(({ name }) => name);
      if (totals) expect(names).toEqual(expect.arrayContaining([totals.amount, totals.currency]));
    }
  });

  it('has words for every gap', () => {
    expect(desk.gaps.filter(({ code }) => jdcloud.messages[code] === undefined)).toEqual([]);
  });

  it.each([
    ['2026-11-03T15:59:59Z', true],
    ['2026-11-03T16:00:00Z', false],
  ])('at %s has October open: %s', (now, isOpen) => {
    expect(desk.isOpen('2026-10', new Date(now))).toBe(isOpen);
  });
});
