import { createHash } from 'node:crypto';
import { ReaderGone, type ExportForm, type RecordFiles, type SliceFile } from '../domain/export.js';
import type { FocusMapping, RecordRow, RecordTable } from '../domain/records.js';
import { csvEncoding } from './csv.js';
import { jsonlEncoding } from './jsonl.js';
import { fileName, writtenTable, type WrittenTable } from './layout.js';
import { createLedger } from './ledger.js';

export interface PipeRequest {
  readonly form: ExportForm;
  readonly focus: FocusMapping;
  /** Resolves when there is room for more; false when nobody reads any more. */
  readonly write: (text: string) => Promise<boolean>;
}

/** The rows of one table, one month after the other, as one stream with one header. */
export function openRecordPipe({ form, focus, write }: PipeRequest): RecordFiles {
  const written = (table: RecordTable): WrittenTable => writtenTable(table, form, focus);
  let isBegun = false;
  const send = async (text: string): Promise<void> => {
    if (text !== '' && !(await write(text))) throw new ReaderGone();
  };
  return {
    sideBySide: 1,
    former: undefined,
    layout: (table) => written(table).layout,
    async open(slice) {
      const { layout, stem, toRow, closing } = written(slice.table);
      const { columns } = layout;
      const encoding = form.format === 'jsonl' ? jsonlEncoding(columns) : csvEncoding(columns, form.bom);
      if (!isBegun) await send(encoding.head);
      isBegun = true;
      const ledger = createLedger(slice.table, layout);
      const hash = createHash('sha256');
      let bytes = 0;
      const pass = async (rows: readonly RecordRow[]): Promise<void> => {
        const text = encoding.rows(rows);
        hash.update(text);
        bytes += Buffer.byteLength(text);
        await send(text);
      };
      const file: SliceFile = {
        cursor: undefined,
        rows: 0,
        async append(page) {
          const rows = page.rows.map(toRow(slice.month));
          ledger.enter(page, rows);
          await pass(rows);
        },
        async finish() {
          const last = await closing(slice.month)(ledger.state().totals);
          ledger.close(last);
          await pass(last);
          return {
            file: fileName({ stem }, slice, form),
            bytes,
            sha256: hash.digest('hex'),
            ...ledger.state(),
          };
        },
        abandon: () => Promise.resolve(),
        discard: () => Promise.resolve(),
      };
      return { file };
    },
    conclude: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
