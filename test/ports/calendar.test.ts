import { describe, expect, it } from 'vitest';
import { calendar } from '../../src/ports/calendar.js';

it.each(['9999-12-31', '+010000-01-01', ''])('counts no days of work from %j on', async (day) => {
  expect(await calendar.addBusinessDays('CN', day, 3)).toBe(day);
});

describe('business days in China', () => {
  it.each([
    ['2026-11-20', 0, '2026-11-20', 'no day is no day'],
    ['2026-11-20', 1, '2026-11-23', 'over a weekend'],
    ['2026-09-30', 1, '2026-10-08', 'over National Day'],
    ['2026-09-30', 3, '2026-10-10', 'a Saturday that is worked'],
    ['2026-09-30', 4, '2026-10-12', 'a Sunday after it that is not'],
    ['2026-09-18', 1, '2026-09-20', 'a Sunday that is worked'],
    ['2026-02-13', 2, '2026-02-24', 'over Spring Festival, the Saturday before it worked'],
    ['2025-12-31', 1, '2026-01-04', 'over New Year, the Sunday after it worked'],
  ])('from %s, %i of them, end on %s: %s', async (day, count, end) => {
    expect(await calendar.addBusinessDays('CN', day, count)).toBe(end);
  });
});
