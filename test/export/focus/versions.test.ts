import { describe, expect, it } from 'vitest';
import { FOCUS_VERSIONS, type FocusVersion } from '../../../src/domain/export.js';
import { columnsOf } from '../../../src/export/focus/versions.js';
import { FULL_1_2, FULL_1_4 } from './full-row.js';

function countLevels(version: FocusVersion): Readonly<Record<string, number>> {
  const columns = columnsOf(version);
  const count = (level: string): number => columns.filter((column) => column.level === level).length;
  return { all: columns.length, M: count('M'), C: count('C'), R: count('R') };
}

function names(version: FocusVersion): readonly string[] {
  return columnsOf(version).map(({ id }) => id);
}

describe('the columns of a version', () => {
  it('are 65 in 1.4', () => {
    expect(countLevels('1.4')).toEqual({ all: 65, M: 21, C: 40, R: 4 });
  });

  it('are 57 in 1.2', () => {
    expect(countLevels('1.2')).toEqual({ all: 57, M: 21, C: 32, R: 4 });
  });

  it.each(FOCUS_VERSIONS)('stand in alphabetical order in %s', (version) => {
    expect(names(version)).toEqual([...names(version)].sort());
  });

  it.each([
    ['1.2', FULL_1_2],
    ['1.4', FULL_1_4],
  ] as const)('of %s are those of the full line', (version, row) => {
    const focus = Object.keys(row).filter((name) => !name.startsWith('x_'));
    expect(names(version)).toEqual(focus.sort());
  });

  it('lose ten names and gain two on the way back to 1.2', () => {
    const lost = names('1.4').filter((name) => !names('1.2').includes(name));
    const gained = names('1.2').filter((name) => !names('1.4').includes(name));
    expect([lost.length, gained]).toEqual([10, ['ProviderName', 'PublisherName']]);
  });
});
