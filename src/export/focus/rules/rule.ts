import type { FocusRow } from '../../../domain/records.js';
import { FOCUS_VERSIONS, type FocusVersion } from '../../../domain/export.js';

/**
 * One requirement on a written row. Rows have their columns in written order; a column that is not in the
 * file is not in the row.
 */
export interface FocusRule {
  /** `acctclose-focus-…`, never changed once published. */
  readonly id: string;
  readonly versions: readonly FocusVersion[];
  /** The requirement as a sentence. */
  readonly describe: string;
  /** Whether the requirement concerns the row at all. */
  applies(row: FocusRow): boolean;
  holds(row: FocusRow): boolean;
}

/** The rule's parts that differ; it is of every version and concerns every row unless it says otherwise. */
export type RuleDraft = Omit<FocusRule, 'id' | 'versions' | 'applies'> &
  Partial<Pick<FocusRule, 'versions' | 'applies'>> & { readonly name: string };

export function defineRule({ name, ...draft }: RuleDraft): FocusRule {
  return { versions: FOCUS_VERSIONS, applies: () => true, ...draft, id: `acctclose-focus-${name}` };
}

/** The value of a column; null where there is none, or no such column. */
export function valueOf(row: FocusRow, column: string): string | null {
  return row[column] ?? null;
}

export function isNull(row: FocusRow, column: string): boolean {
  return valueOf(row, column) === null;
}

/** A correction may state cost, quantity and price independently of each other. */
export function isCorrection(row: FocusRow): boolean {
  return valueOf(row, 'ChargeClass') === 'Correction';
}
