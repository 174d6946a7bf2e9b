import type { AccountIdentity } from './account.js';
import type { Attachment, AttachmentKind } from './attachment.js';
import type { ExitCode } from './exit-codes.js';
import type { Money } from './money.js';
import type { Column, Dataset, RecordPage, RecordTable } from './records.js';
import type { Gap } from './verdict.js';

export const EXPORT_FORMATS = ['csv', 'jsonl', 'parquet', 'focus-csv', 'focus-parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const FOCUS_VERSIONS = ['1.2', '1.4'] as const;
export type FocusVersion = (typeof FOCUS_VERSIONS)[number];

/** How the files of one export are written. One folder holds one form. */
export interface ExportForm {
  readonly format: ExportFormat;
  /** Whether CSV files begin with a byte order mark. */
  readonly bom: boolean;
  readonly focusVersion: FocusVersion;
}

/** `final` does not change any more, `open` may still change, `snapshot` has no month: how things stood. */
export type SliceState = 'final' | 'open' | 'snapshot';

/** What becomes one file: a table without months, or one month of a table. */
export interface Slice {
  readonly table: RecordTable;
  readonly month: string | undefined;
  readonly state: SliceState;
  /** The provider's day on which it is read, where it may change: what an earlier day brought is not gone on with. */
  readonly day?: string;
}

/** A file that is whole. */
export interface FileFacts {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Sums of the file's amount column, one per currency, in the order of the currencies. */
  readonly totals: readonly Money[];
  /** The same of the provider's rows; they differ where rows were mapped. */
  readonly lines: readonly Money[];
  /** Of the first and the last page. */
  readonly requestIds: readonly string[];
}

/** A file being filled. */
export interface SliceFile {
  /** Where to go on reading; undefined at the beginning. */
  readonly cursor: string | undefined;
  /** Rows that an earlier run left in it. */
  readonly rows: number;
  append(page: RecordPage): Promise<void>;
  /** Gives the file its name. Nothing has that name before. */
  finish(): Promise<FileFacts>;
  /** Lets go of it; the next run goes on from its last checkpoint. */
  abandon(): Promise<void>;
  /** Lets go of it and of its checkpoint; the next run begins it anew. */
  discard(): Promise<void>;
}

export type OpenedSlice =
  | { readonly kept: FileFacts; readonly file?: undefined }
  | { readonly kept?: undefined; readonly file: SliceFile };

/** How a table looks in its files. */
export interface TableLayout {
  readonly table: string;
  readonly dataset: Dataset;
  readonly columns: readonly Column[];
  /** Calls that fill it. */
  readonly actions: readonly string[];
  readonly totals?: { readonly amount: string; readonly currency: string };
  /** Set where its rows are FOCUS rows: where the value of each column comes from. */
  readonly focus?: object;
}

/** A file that a row pointed to, as it lies on the disk. */
export interface AttachmentFacts {
  /** Named by us: `invoice-files/1234-0123456789ab.pdf`. */
  readonly file: string;
  readonly kind: AttachmentKind;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ManifestAttachment extends AttachmentFacts, Omit<Attachment, 'kind'> {
  readonly table: string;
}

/** A file that a row pointed to and that is not there. */
export interface UnfetchedFile extends Attachment {
  /** The name it would have, without its ending. */
  readonly name: string;
  readonly table: string;
  readonly gap: Gap;
}

/** Where one file that a row points to goes. Each of its calls throws AcctcloseError where the disk fails. */
export interface AttachmentPlace {
  /** Its name without the ending. */
  readonly name: string;
  /** The file of an earlier run, where it came from the same address and is as it was. */
  kept(): Promise<AttachmentFacts | undefined>;
  save(kind: AttachmentKind, bytes: Uint8Array): Promise<AttachmentFacts>;
}

/** Where the files of an export go. Each of its calls throws AcctcloseError where the disk fails. */
export interface RecordFiles {
  /** How many of them may be filled at the same time. */
  readonly sideBySide: number;
  readonly layout: (table: RecordTable) => TableLayout;
  /** The file of a slice, whole from an earlier run or to be filled from its last checkpoint on. */
  open(slice: Slice): Promise<OpenedSlice>;
  /** The place of a file that a row of a table points to; absent where there is no room beside the rows. */
  readonly attachment?: (table: string, attachment: Attachment) => AttachmentPlace;
  /** What earlier exports into the same place left, where there were any. */
  readonly former: Manifest | undefined;
  /** Writes the manifest. Checkpoints go away once nothing is missing. */
  readonly conclude: (manifest: Manifest) => Promise<void>;
  close(): Promise<void>;
}

export interface ManifestFile extends FileFacts {
  readonly table: string;
  readonly month?: string;
  readonly state: SliceState;
}

/** What should be there and is not. */
export interface MissingFile {
  readonly table: string;
  readonly dataset: Dataset;
  readonly month?: string;
  readonly gap: Gap;
}

/** What no API gives, with the months to fetch by hand; without months it is a matter of how things stand. */
export interface ManifestGap {
  readonly dataset: Dataset;
  readonly code: string;
  readonly message: string;
  readonly url?: string;
  readonly months: readonly string[];
  /** Set where all months before this one are to be fetched by hand. */
  readonly before?: string;
}

/**
 * One month in one currency: the sum of the lines beside the provider's own overview. `open` stands for a
 * difference in a month that is not final, `unread` for an overview that could not be had.
 */
export interface Reconciliation {
  readonly month: string;
  readonly currency: string;
  readonly lines: string;
  readonly overview?: string;
  readonly difference?: string;
  readonly state: 'equal' | 'different' | 'open' | 'unread';
}

/** What an export holds; the file `manifest.json`. Without times, so that equal exports have equal manifests. */
export interface Manifest extends ExportForm {
  readonly version: string;
  readonly provider: string;
  readonly accountId: string;
  readonly tables: readonly TableLayout[];
  readonly files: readonly ManifestFile[];
  readonly missing: readonly MissingFile[];
  readonly attachments: readonly ManifestAttachment[];
  readonly unfetched: readonly UnfetchedFile[];
  readonly gaps: readonly ManifestGap[];
  readonly reconciliation: readonly Reconciliation[];
}

/** The result of `export`. */
export interface ExportReport {
  readonly kind: 'export';
  readonly account: AccountIdentity;
  readonly folder: string;
  readonly manifest: Manifest;
  /** The files of this run: names, and which of them an earlier run had left whole. */
  readonly files: readonly { readonly file: string; readonly kept: boolean }[];
  readonly exitCode: ExitCode;
}

/** What is wrong with a file of an export. */
export interface ExportProblem {
  readonly file: string;
  readonly code:
    | 'missing'
    | 'unexpected'
    | 'not-a-file'
    | 'not-a-folder'
    | 'bytes'
    | 'sha256'
    | 'rows'
    | 'totals'
    | 'columns'
    | 'unreadable'
    | 'not-exported'
    | 'different';
  readonly args: Readonly<Record<string, string>>;
}

/** The result of `export verify`. */
export interface VerifyReport {
  readonly kind: 'export-verify';
  readonly folder: string;
  readonly provider: string;
  readonly accountId: string;
  readonly files: number;
  readonly rows: number;
  readonly problems: readonly ExportProblem[];
}

/** Thrown where rows go to a reader that has gone away, as `| head` does. */
export class ReaderGone extends Error {
  constructor() {
    super('the reader has gone away');
    this.name = 'ReaderGone';
  }
}
