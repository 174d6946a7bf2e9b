import type { FocusRow } from '../../../domain/records.js';
import { FOCUS_VERSIONS } from '../../../domain/export.js';
import { columnsOf } from '../versions.js';
import { defineRule, type FocusRule } from './rule.js';

/** What concerns all columns alike. */
export const fileRules: readonly FocusRule[] = [
  defineRule({
    name: 'no-empty-text',
    describe: 'A column without a value must be null, not an empty text.',
    holds: (row) => Object.values(row).every((text) => text === null || text.trim() !== ''),
  }),
  ...FOCUS_VERSIONS.map((version) => {
    const names = new Set(columnsOf(version).map(({ id }) => id));
    return defineRule({
      name: `own-columns-prefix-${version}`,
      versions: [version],
      describe: `A column that FOCUS ${version} does not have must begin with x_.`,
      holds: (row) => Object.keys(row).every((name) => names.has(name) || isOwn(name)),
    });
  }),
  defineRule({
    name: 'own-columns-last',
    describe: 'Own columns must stand behind those of FOCUS.',
    applies: (row) => Object.keys(row).some(isOwn),
    holds: ownAreLast,
  }),
];

function ownAreLast(row: FocusRow): boolean {
  const names = Object.keys(row);
  return names.slice(names.findIndex(isOwn)).every(isOwn);
}

function isOwn(name: string): boolean {
  return name.startsWith('x_');
}
