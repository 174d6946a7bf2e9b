import type { Dataset, RecordDesk } from './records.js';

/** What of the records is lost with the account, so that each is taken out or waived by its name. */
export const RECORD_PARTS = ['bills', 'orders', 'invoices'] as const satisfies readonly Dataset[];
export type RecordPart = (typeof RECORD_PARTS)[number];

/** The word before the names of what is gone without. */
const WAIVER = 'WAIVE';
const WAIVING = /^(?:(.*\S)\s+)?WAIVE(?:\s+([a-z][a-z ,]*))?$/s;

/** An answer to the question for the records, taken apart. */
export interface RecordsAnswer {
  /** Of an export; undefined where there is none. */
  readonly folder: string | undefined;
  readonly waived: readonly RecordPart[];
}

/** The parts that the provider's API gives; all of them where nobody can tell. */
export function partsOf(desk: Pick<RecordDesk, 'tables'> | undefined): readonly RecordPart[] {
  if (!desk) return RECORD_PARTS;
  return RECORD_PARTS.filter((part) => desk.tables.some(({ dataset }) => dataset === part));
}

/** What is typed to go without parts: `WAIVE bills orders`. */
export function waiverOf(parts: readonly RecordPart[]): string {
  return [WAIVER, ...parts].join(' ');
}

/** `FOLDER`, `WAIVE bills orders`, or `FOLDER WAIVE orders`; undefined where the waiver names no part, or what is none. */
export function readRecordsAnswer(answer: string): RecordsAnswer | undefined {
  const [found, folder, names = ''] = WAIVING.exec(answer) ?? [];
  if (found === undefined) return { folder: answer, waived: [] };
  const named = names.split(/[ ,]+/).filter((name) => name !== '');
  const waived = RECORD_PARTS.filter((part) => named.includes(part));
  return named.length > 0 && named.every((name) => waived.some((part) => part === name))
    ? { folder, waived }
    : undefined;
}
