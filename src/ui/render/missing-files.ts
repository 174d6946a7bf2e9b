import type { Manifest, MissingFile } from '../../domain/export.js';
import type { Gap } from '../../domain/verdict.js';
import { monthSpans } from '../month-spans.js';
import { sanitize } from '../sanitize.js';
import type { Words } from '../words/index.js';
import { gapHint } from './cells.js';
import { gapColumns, gapRow } from './findings.js';
import type { Section } from './page.js';

/** Files of one table that did not come for one reason. */
export interface MissingGroup {
  readonly table: string;
  /** In the order of time; empty for a table that has none. */
  readonly months: readonly string[];
  readonly files: number;
  readonly gap: Gap;
}

/** One call that is refused for every month is one thing to settle. */
export function groupMissing(missing: readonly MissingFile[]): readonly MissingGroup[] {
  const groups = new Map<string, [MissingFile, ...MissingFile[]]>();
  for (const file of missing) {
    const { code, action, needs, providerCode } = file.gap;
    const key = JSON.stringify([file.table, code, action, needs, providerCode]);
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  return [...groups.values()].map((files) => ({
    table: files[0].table,
    months: files.flatMap(({ month }) => month ?? []).sort(),
    files: files.length,
    gap: files[0].gap,
  }));
}

/** Whether somebody has to grant something, or to log in again, before another run can bring more. */
export function isWithheld({ code }: Gap): boolean {
  return code === 'denied' || code === 'credentials' || code === 'not-enabled';
}

/** What has to be done; empty where another run may bring more as it is. */
export function grantHint(gap: Gap, words: Words): string {
  return isWithheld(gap) ? gapHint(gap, words) : '';
}

/** What is missing and why, one row for all months of a table. */
export function missingSection({ missing }: Pick<Manifest, 'missing'>, words: Words): Section {
  const rows = groupMissing(missing).map(({ table, months, files, gap }) => ({
    cells: [sanitize(table), monthSpans(months), String(files), ...gapRow(gap, words).cells],
    todo: grantHint(gap, words),
  }));
  return {
    kind: 'section',
    title: words['section.missing'],
    count: missing.length,
    groupedBy: '',
    columns: [
      { title: words['column.table'] },
      { title: words['column.months'] },
      { title: words['column.files'], align: 'right' },
      ...gapColumns(words),
    ],
    groups: [{ title: '', note: '', rows }],
  };
}
