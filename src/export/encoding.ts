import type { RecordRow } from '../domain/records.js';

/** A form of text in which rows follow each other, so that a file can grow page by page. */
export interface TextEncoding {
  /** What the file begins with. */
  readonly head: string;
  rows(rows: readonly RecordRow[]): string;
}
