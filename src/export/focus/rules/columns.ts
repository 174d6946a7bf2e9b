import { isNegative } from '../../../domain/money.js';
import type { FocusColumn, FocusFormat, FocusType } from '../columns.js';
import { isCurrency } from '../currencies.js';
import { isFlat, isPlainDecimal, isUtcTime, readJsonObject } from '../formats.js';
import { FOCUS_VERSIONS, type FocusVersion } from '../../../domain/export.js';
import { columnsOf } from '../versions.js';
import { defineRule, isNull, valueOf, type FocusRule, type RuleDraft } from './rule.js';

type Test = (text: string) => boolean;

const TYPES: Readonly<Record<FocusType, readonly [words: string, test: Test] | undefined>> = {
  Decimal: ['a decimal without exponent, marks or idle zeros', isPlainDecimal],
  'Date/Time': ['a time in UTC of the form YYYY-MM-DDTHH:mm:ssZ', isUtcTime],
  JSON: ['a JSON object', (text) => readJsonObject(text) !== undefined],
  String: undefined,
};

const FORMATS: Readonly<Record<FocusFormat, readonly [words: string, test: Test]>> = {
  currency: ['a currency code of ISO 4217', isCurrency],
  'not-negative': ['zero or more', (text) => isPlainDecimal(text) && !isNegative(text)],
  flat: ['an object of plain values', (text) => isFlat(readJsonObject(text) ?? { none: {} })],
};

/** What the table of columns demands of each one: presence, nulls, type, format and values. */
export const columnRules: readonly FocusRule[] = FOCUS_VERSIONS.flatMap((version) =>
  columnsOf(version)
    .filter((column) => version === '1.4' || !isShared(column))
    .flatMap((column) =>
      rulesOf(column).map((draft) => defineRule({ ...draft, versions: versionsOf(column, version) })),
    ),
);

/** Whether a column of 1.2 is in 1.4, where its rules are made for both. */
function isShared({ id }: FocusColumn): boolean {
  return columnsOf('1.4').some((column) => column.id === id);
}

function versionsOf({ id }: FocusColumn, version: FocusVersion): readonly FocusVersion[] {
  return FOCUS_VERSIONS.filter(
    (other) => other === version || columnsOf(other).some((column) => column.id === id),
  );
}

function rulesOf(column: FocusColumn): readonly RuleDraft[] {
  const { id, level, nullable, type, format, values } = column;
  const drafts: RuleDraft[] = [];
  if (level === 'M') {
    drafts.push({
      name: `${id}-present`,
      describe: `${id} must be in the file.`,
      holds: (row) => Object.hasOwn(row, id),
    });
  }
  if (!nullable) {
    drafts.push({
      name: `${id}-filled`,
      describe: `${id} must not be null.`,
      applies: (row) => Object.hasOwn(row, id),
      holds: (row) => !isNull(row, id),
    });
  }
  const typed = TYPES[type];
  if (typed) drafts.push(onValue(id, 'type', ...typed));
  if (format) drafts.push(onValue(id, format, ...FORMATS[format]));
  if (values)
    drafts.push(onValue(id, 'values', `one of ${values.join(', ')}`, (text) => values.includes(text)));
  return drafts;
}

/** A rule on the value of one column, where there is one. */
function onValue(id: string, aspect: string, words: string, test: Test): RuleDraft {
  return {
    name: `${id}-${aspect}`,
    describe: `${id} must be ${words}.`,
    applies: (row) => !isNull(row, id),
    holds: (row) => test(valueOf(row, id) ?? ''),
  };
}
