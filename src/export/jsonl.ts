import type { Column } from '../domain/records.js';
import type { TextEncoding } from './encoding.js';

/** One JSON object a line, in the order of the columns. Every value is text or null, so that digits stay exact. */
export function jsonlEncoding(columns: readonly Column[]): TextEncoding {
  const keys = columns.map(({ name }, place) => `${place === 0 ? '' : ','}${JSON.stringify(name)}:`);
  return {
    head: '',
    rows: (rows) => {
      let text = '';
      for (const row of rows) {
        let line = '{';
        for (let place = 0; place < keys.length; place += 1) {
          const cell = row[place];
          line += (keys[place] ?? '') + (cell === undefined ? 'null' : JSON.stringify(cell));
        }
        text += `${line}}\n`;
      }
      return text;
    },
  };
}
