import { ApiError } from '../domain/errors.js';
import type { Manifest, ManifestFile } from '../domain/export.js';
import { compareDecimals, type Money } from '../domain/money.js';
import { RECORD_PARTS, type RecordPart } from '../domain/record-parts.js';
import type { RecordDesk, RecordTable } from '../domain/records.js';
import { createTally } from '../domain/tally.js';
import { lastMonths, monthAfter } from '../domain/time.js';

/** Why an export is not the records: a part is not in it, was charged since, or nobody can tell whether it was. */
export interface Lack {
  readonly part: RecordPart;
  readonly why: 'missing' | 'changed' | 'unread';
  /** In the order of time; empty for a table that has no months. */
  readonly months: readonly string[];
}

/** What an export is held against. */
export interface RecordsAtProvider {
  readonly desk: Pick<RecordDesk, 'tables' | 'monthsHeld' | 'offsetHours' | 'isOpen' | 'reconciled'>;
  readonly now: Date;
  /** Whether its calls read the very account of the export; those of a member's are nobody's to read here. */
  readonly isOwn: boolean;
}

/**
 * What of the records an export lacks: every table of each part, for each month that the provider holds. Months whose
 * bills may still change are read once more: the export holds the last charge when lines and sums are the same.
 */
export async function findLacks(
  manifest: Manifest,
  provider: RecordsAtProvider | undefined,
): Promise<readonly Lack[]> {
  if (!provider) return findAbsent(manifest);
  const lacks = provider.desk.tables.flatMap((table) => lackOf(table, manifest, provider) ?? []);
  if (lacks.some(({ part }) => part === 'bills')) return lacks;
  return [...lacks, ...(provider.isOwn ? await findCharges(manifest, provider) : [])];
}

/** Nothing but the export itself tells which tables there are. */
function findAbsent({ tables, files }: Manifest): readonly Lack[] {
  const isHeld = (part: RecordPart): boolean =>
    tables.some(({ table, dataset }) => dataset === part && files.some((file) => file.table === table));
  return RECORD_PARTS.filter((part) => !isHeld(part)).map((part) => ({ part, why: 'missing', months: [] }));
}

function lackOf(
  table: RecordTable,
  { files, unfetched }: Manifest,
  { desk, now }: RecordsAtProvider,
): Lack | undefined {
  const part = RECORD_PARTS.find((each) => each === table.dataset);
  if (part === undefined) return undefined;
  const own = files.filter((file) => file.table === table.name);
  if (table.period === 'whole') {
    const isWhole = own.length > 0 && !unfetched.some((file) => file.table === table.name);
    return isWhole ? undefined : { part, why: 'missing', months: [] };
  }
  const isHeld = (month: string): boolean =>
    own.some((file) => file.month === month && (file.state === 'final' || isStillOpen(month, table)));
  const isStillOpen = (month: string, { changes }: RecordTable): boolean =>
    changes === true || desk.isOpen(month, now);
  const months = monthsOf(desk, now).filter((month) => !isHeld(month));
  return months.length === 0 ? undefined : { part, why: 'missing', months };
}

/** Open months whose lines are no longer those of the export. */
async function findCharges({ files }: Manifest, { desk, now }: RecordsAtProvider): Promise<readonly Lack[]> {
  const table = desk.tables.find(({ name }) => name === desk.reconciled);
  if (!table) return [];
  const open = monthsOf(desk, now).filter((month) => desk.isOpen(month, now));
  const lacks = await Promise.all(
    open.map(async (month): Promise<Lack | undefined> => {
      const file = files.find((each) => each.table === table.name && each.month === month);
      const why = await compare(file, table, month);
      return why && { part: 'bills', why, months: [month] };
    }),
  );
  return lacks.filter((lack) => lack !== undefined);
}

async function compare(
  file: ManifestFile | undefined,
  table: RecordTable,
  month: string,
): Promise<'changed' | 'unread' | undefined> {
  try {
    const sums = await addUp(table, month);
    return file && isSame(sums, file.lines) ? undefined : 'changed';
  } catch (error) {
    if (error instanceof ApiError || error instanceof TypeError) return 'unread';
    throw error;
  }
}

async function addUp(table: RecordTable, month: string): Promise<readonly Money[]> {
  const tally = createTally();
  const placeOf = (name: string | undefined): number => table.columns.findIndex((each) => each.name === name);
  const [amount, currency] = [placeOf(table.totals?.amount), placeOf(table.totals?.currency)];
  for await (const { rows } of table.read({ month, cursor: undefined })) {
    for (const row of rows) {
      const value = row[amount];
      if (value !== undefined) tally.add(value, row[currency] ?? '');
    }
  }
  return tally.sums();
}

function isSame(left: readonly Money[], right: readonly Money[]): boolean {
  return (
    left.length === right.length &&
    left.every(
      ({ value, currency }, place) =>
        right[place]?.currency === currency && compareDecimals(value, right[place].value) === 0,
    )
  );
}

function monthsOf({ monthsHeld, offsetHours }: RecordsAtProvider['desk'], now: Date): readonly string[] {
  return lastMonths(now, monthsHeld, offsetHours).toReversed();
}

/** `bills 2026-01..2026-03, 2026-07; invoices`: each part once. */
export function lackText(lacks: readonly Lack[]): string {
  return RECORD_PARTS.flatMap((part) => {
    const own = lacks.filter((lack) => lack.part === part);
    if (own.length === 0) return [];
    return [[part, spansOf(own.flatMap(({ months }) => months))].filter((text) => text !== '').join(' ')];
  }).join('; ');
}

function spansOf(months: readonly string[]): string {
  const spans: [first: string, last: string][] = [];
  for (const month of [...new Set(months)].sort()) {
    const span = spans.at(-1);
    if (span && monthAfter(span[1]) === month) span[1] = month;
    else spans.push([month, month]);
  }
  return spans.map(([first, last]) => (first === last ? first : `${first}..${last}`)).join(', ');
}
