import type { Attachment } from './attachment.js';
import type { Money } from './money.js';

/** What can be taken out of an account, in the order of the help text. */
export const DATASETS = ['bills', 'orders', 'invoices', 'transactions', 'balances', 'resources'] as const;
export type Dataset = (typeof DATASETS)[number];

/** How a column is written where the format has types; everywhere else its text is. */
export type ColumnType = 'text' | 'decimal' | 'integer' | 'time' | 'day' | 'flag';

export interface Column {
  /** The provider's own field name. */
  readonly name: string;
  readonly type: ColumnType;
}

/** The exact text of a value: numbers with all their digits, times as the provider writes them. Undefined where none was given. */
export type Cell = string | undefined;

/** A row in the order of its table's columns. */
export type RecordRow = readonly Cell[];

export interface RecordPage {
  readonly rows: readonly RecordRow[];
  /** Where the next page begins, in the table's own words; undefined after the last one. */
  readonly next: string | undefined;
  readonly requestIds: readonly string[];
}

export interface ReadRequest {
  /** Billing month YYYY-MM; undefined for a table that has no months. */
  readonly month: string | undefined;
  /** `next` of the page before; undefined to begin. */
  readonly cursor: string | undefined;
}

/** How the rows of a table point to files. */
export interface AttachmentSource {
  /** The provider's own domains; no other host is ever asked. */
  readonly domains: readonly string[];
  readonly of: (row: RecordRow) => readonly Attachment[];
}

/** One kind of rows, which becomes one file, or one file a month. */
export interface RecordTable {
  /** Stem of its files: `bill-lines`. Unique within the provider. */
  readonly name: string;
  readonly dataset: Dataset;
  readonly period: 'month' | 'whole';
  readonly columns: readonly Column[];
  /** Calls it makes, as `service:Action`. */
  readonly actions: readonly string[];
  /** Whether its rows go on changing after their month is over, as the state of an order does. */
  readonly changes?: boolean;
  /** The columns that are added up, and whether a row that has no amount is none. */
  readonly totals?: { readonly amount: string; readonly currency: string; readonly always?: true };
  /** Set where its rows point to files, which are fetched beside it. */
  readonly attachments?: AttachmentSource;
  /**
   * Gives the pages in order from the cursor on, fetched ahead where the provider pages by number.
   * The same request gives the same pages as long as the provider's data stands still.
   * @throws ApiError, of kind `incomplete` when the list changes or repeats while it is read.
   */
  read(request: ReadRequest): AsyncIterable<RecordPage>;
}

/** What no API gives, so that it must be fetched by hand. */
export interface RecordGap {
  readonly dataset: Dataset;
  /** The months of the export, those before the first that is asked for, or no months: how things stand. */
  readonly span: 'months' | 'older' | 'none';
  /** Code whose sentence lies in the adapter's messages. */
  readonly code: string;
  readonly url?: string;
}

/** One row in FOCUS columns; null means that there is no value. Own columns begin with `x_`. */
export type FocusRow = Readonly<Record<string, string | null>>;

/** How rows of one table become rows of FOCUS Cost and Usage. */
export interface FocusMapping {
  readonly table: string;
  /** Of each column that is ever filled: taken over, or worked out from others. */
  readonly origins: Readonly<Record<string, 'observed' | 'derived'>>;
  /** Names of the own columns, in order. */
  readonly ownColumns: readonly string[];
  map(row: RecordRow, month: string): FocusRow;
  /**
   * Rows for what stands on the bill of a month as a whole, such as tax; asked for after its last line.
   * @param billed what the lines come to in BilledCost, one sum per currency. @throws ApiError.
   */
  readonly closing?: (month: string, billed: readonly Money[]) => Promise<readonly FocusRow[]>;
}

/** The records of a connected account. */
export interface RecordDesk {
  readonly tables: readonly RecordTable[];
  readonly gaps: readonly RecordGap[];
  /** Hours that the provider's billing months lie east of UTC. */
  readonly offsetHours: number;
  /** Months that the provider still holds, the running one included. */
  readonly monthsHeld: number;
  /** Whether the bill of a month may still change. */
  isOpen(month: string, now: Date): boolean;
  /** The table whose months must add up to the provider's own overview. */
  readonly reconciled: string;
  /** The provider's own total of a month, one per currency. @throws ApiError. */
  overview(month: string): Promise<readonly Money[]>;
  readonly focus: FocusMapping;
}
