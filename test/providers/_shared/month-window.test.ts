import { describe, expect, it } from 'vitest';
import { keepMonth, monthWindow } from '../../../src/providers/_shared/month-window.js';

const windowAt = (now: string): readonly string[] => {
  const { start, end } = monthWindow('2026-11', 8, new Date(now));
  return [start.toISOString(), end.toISOString()];
};

describe('monthWindow', () => {
  it('is the whole of a month that is over, in the zone of the provider', () => {
    expect(windowAt('2026-12-21T00:00:00Z')).toEqual([
      '2026-10-31T16:00:00.000Z',
      '2026-11-30T16:00:00.000Z',
    ]);
  });

  it('ends now in the running month', () => {
    expect(windowAt('2026-11-21T10:00:00Z')[1]).toBe('2026-11-21T10:00:00.000Z');
  });

  it('never ends before it starts', () => {
    expect(windowAt('2026-10-01T00:00:00Z')).toEqual([
      '2026-10-31T16:00:00.000Z',
      '2026-10-31T16:00:00.000Z',
    ]);
  });
});

describe('keepMonth', () => {
  it('asks of the named column of each row', () => {
    const columns = [{ name: 'id' }, { name: 'at' }] as unknown as Parameters<typeof keepMonth>[0];
    const keep = keepMonth(columns, 'at', (moment, month) => moment.startsWith(month));
    const page = { rows: [['1', '2026-11-30'], ['2', '2026-12-01'], ['3']] } as unknown as Parameters<
      typeof keep
    >[0];
    expect(keep(page, '2026-11').rows).toEqual([['1', '2026-11-30']]);
  });
});
