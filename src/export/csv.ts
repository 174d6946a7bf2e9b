import { neutralizeFormula } from '../domain/formula.js';
import type { Cell, Column, RecordRow } from '../domain/records.js';
import type { TextEncoding } from './encoding.js';

const LINE_END = '\r\n';
const BYTE_ORDER_MARK = '\uFEFF';
const QUOTED = /[",\r\n]/;
/** First characters that cannot begin a formula and need no closer look: letters and digits. */
const HARMLESS = /^[0-9A-Za-z]/;

/** CSV as RFC 4180 has it: a header, lines that end in CRLF, quotes only where they are needed. */
export function csvEncoding(columns: readonly Column[], bom: boolean): TextEncoding {
  return {
    head: (bom ? BYTE_ORDER_MARK : '') + encodeRow(columns.map(({ name }) => name)),
    rows: (rows) => {
      let text = '';
      for (const row of rows) text += encodeRow(row);
      return text;
    },
  };
}

function encodeRow(row: RecordRow): string {
  let line = '';
  for (let place = 0; place < row.length; place += 1) {
    line += (place === 0 ? '' : ',') + encodeCell(row[place]);
  }
  return line + LINE_END;
}

function encodeCell(cell: Cell): string {
  if (cell === undefined) return '';
  const text = HARMLESS.test(cell) ? cell : neutralizeFormula(cell);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
